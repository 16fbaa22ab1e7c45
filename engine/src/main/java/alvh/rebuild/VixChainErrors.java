package alvh.rebuild;

import java.util.List;

/// How far off a rebuilt VIX price may be.
///
/// Measured on the one day at hand, each expiry with coefficients fitted without it, forward from
/// the VX curve and level from VVIX. What one day cannot tell is not in it: how form and widths
/// change with VIX and VVIX. So these are errors at least as large as stated.
///
/// @param bands by tenor, ascending
public record VixChainErrors(List<Band> bands) {
  /// Errors of expiries up to a tenor.
  ///
  /// @param upToDays calendar days to expiry, > 0
  /// @param medianVolPoints half of the errors are smaller, vol points of VIX options
  /// @param p90VolPoints nine tenths of them are
  /// @param medianPoints the same in price, index points
  /// @param p90Points the same in price
  public record Band(
      int upToDays,
      double medianVolPoints,
      double p90VolPoints,
      double medianPoints,
      double p90Points) {
    public Band {
      if (upToDays <= 0
          || !(medianVolPoints >= 0)
          || !(p90VolPoints >= medianVolPoints)
          || !(medianPoints >= 0)
          || !(p90Points >= medianPoints)) {
        throw new IllegalArgumentException(
            "an error band needs days > 0 and 0 <= median <= p90, up to " + upToDays);
      }
    }
  }

  public VixChainErrors {
    bands = List.copyOf(bands);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("at least one error band is needed");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i).upToDays() <= bands.get(i - 1).upToDays()) {
        throw new IllegalArgumentException("error bands must ascend in days");
      }
    }
  }

  /// The band of an expiry `days` away; beyond the last band it is the last one.
  public Band at(long days) {
    return bands.stream()
        .filter(band -> days <= band.upToDays())
        .findFirst()
        .orElseGet(bands::getLast);
  }
}
