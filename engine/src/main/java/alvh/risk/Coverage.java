package alvh.risk;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How much of the condors' VIX exposure the hedges carry.
///
/// `coverage = hedge / -condors`, both in USD per VIX point over the whole book. It has no meaning,
/// and is unknown, when the condors no longer lose on a rise of VIX, when their exposure has shrunk
/// below a tenth of what it was at entry, or in their last trading days, when gamma rules them.
public final class Coverage {
  /// Below this share of its size at entry the exposure is too small to be divided by.
  public static final double SMALLEST_SHARE_OF_ENTRY = 0.10;

  /// With fewer trading days left a condor's risk is gamma, not vega.
  public static final int FEWEST_TRADING_DAYS = 5;

  private Coverage() {}

  /// One condor package as coverage sees it.
  ///
  /// @param id the position
  /// @param quantity condors
  /// @param tradingDaysLeft to the last trading day
  /// @param vegaPerVixPointUsd USD per VIX point and condor
  record Condors(String id, int quantity, int tradingDaysLeft, Figure vegaPerVixPointUsd) {}

  /// The coverage of `condors` by `hedgeVegaUsd`.
  static Figure of(List<Condors> condors, Figure hedgeVegaUsd, Map<String, CondorEntry> entries) {
    if (condors.isEmpty()) {
      return Figure.unknown("the book holds no condor");
    }
    for (Condors c : condors) {
      if (c.tradingDaysLeft() < FEWEST_TRADING_DAYS) {
        return Figure.unknown(
            "%s has %s trading days left: its risk is gamma, not vega"
                .formatted(c.id(), c.tradingDaysLeft()));
      }
    }
    Figure total =
        Figure.sum(condors.stream().map(c -> c.vegaPerVixPointUsd().times(c.quantity())).toList());
    return switch (total) {
      case Figure.Unknown unknown -> unknown;
      case Figure.Known(double vega) when vega >= 0 ->
          Figure.unknown(
              String.format(
                  Locale.ROOT,
                  "the condors gain %.0f USD per VIX point: there is no short vega to cover",
                  vega));
      case Figure.Known(double vega) -> covered(condors, vega, hedgeVegaUsd, entries);
    };
  }

  private static Figure covered(
      List<Condors> condors, double vega, Figure hedge, Map<String, CondorEntry> entries) {
    double atEntry = 0;
    for (Condors c : condors) {
      CondorEntry entry = entries.get(c.id());
      if (entry != null) {
        atEntry += entry.vegaPerVixPointUsd() * c.quantity();
      }
    }
    if (atEntry < 0 && vega > SMALLEST_SHARE_OF_ENTRY * atEntry) {
      return Figure.unknown(
          String.format(
              Locale.ROOT,
              "the condors' exposure of %.0f USD per VIX point is under 10 %% of the %.0f at entry",
              vega,
              atEntry));
    }
    return hedge.times(1 / -vega);
  }
}
