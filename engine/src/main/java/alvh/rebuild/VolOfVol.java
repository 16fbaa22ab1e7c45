package alvh.rebuild;

import java.util.Locale;
import java.util.Optional;

/// The one number on which the shape of a smile depends: `ln(VVIX / 100) - .35 ln(VIX / 20) + .15
/// ln(days / 30)`, held within the range of the real chains.
///
/// Smiles are the more bent the more volatility moves for its level and the longer it may move; the
/// powers of VIX and of time were compared with others in ADR 0022. VVIX is estimated from VIX
/// where it is missing.
final class VolOfVol {
  /// Below it the middle bend would be negative.
  static final double LOWEST = -0.2;

  /// That of 2018-02-07, three weeks to expiry, and a little more.
  static final double HIGHEST = 0.45;

  private static final double DAYS_PER_YEAR = 365;
  private static final double DAYS_OF_VVIX = 30;
  private static final double POWER_OF_TIME = 0.15;
  private static final double USUAL_VVIX = 100;
  private static final double POWER_OF_VIX = 0.35;

  /// `ln(VVIX / 100) = -.0773 + .1786 ln(VIX / 20)`: least squares over the 3,925 days of VVIX
  /// 2006-03 to 2021-12; residual deviation 16 %.
  private static final double CONSTANT = -0.0773;

  private static final double PER_VIX = 0.1786;
  private static final double USUAL_VIX = 20;

  private VolOfVol() {}

  /// That the number of 30 days lies beyond the range, so that shapes no longer change with it.
  static Optional<String> held(IndexState state) {
    double free = free(state, DAYS_OF_VVIX / DAYS_PER_YEAR);
    if (free >= LOWEST && free <= HIGHEST) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "vol of vol at 30 days %.2f %s %.2f: shapes are held at that end",
            free,
            free < LOWEST ? "below" : "above",
            Math.clamp(free, LOWEST, HIGHEST)));
  }

  /// @param years to expiry, > 0
  static double of(IndexState state, double years) {
    return Math.clamp(free(state, years), LOWEST, HIGHEST);
  }

  private static double free(IndexState state, double years) {
    if (!(years > 0)) {
      throw new IllegalArgumentException("years must be > 0, was " + years);
    }
    double vix = Math.log(state.vix() / USUAL_VIX);
    double vvix =
        state.vvix().isPresent()
            ? Math.log(state.vvix().getAsDouble() / USUAL_VVIX)
            : CONSTANT + PER_VIX * vix;
    double days = years * DAYS_PER_YEAR;
    return vvix - POWER_OF_VIX * vix + POWER_OF_TIME * Math.log(days / DAYS_OF_VVIX);
  }
}
