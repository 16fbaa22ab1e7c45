package alvh.files;

import alvh.market.FuturesBar;
import alvh.market.FuturesHistory;
import alvh.market.FuturesSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Settlements known only by position (`VX1`..`VX8`), for the contracts whose own file is missing.
///
/// Counting positions along the calendar is wrong on a day when a month was not listed (the spring
/// of 2007). So a day is used only when every settlement that the contract files have for it stands
/// at the position the count gives it.
final class CurveFill {
  /// The table is rounded to a hundredth on some days.
  private static final double SAME_SETTLE = 0.0051;

  private CurveFill() {}

  /// The bars of `curve` that `official` has no settlement for, on days that agree otherwise.
  static List<FuturesSeries> missing(FuturesHistory official, List<FuturesSeries> curve) {
    Set<LocalDate> contradicted = new HashSet<>();
    for (FuturesSeries series : curve) {
      LocalDate settlement = series.contract().settlement();
      for (FuturesBar bar : series.bars()) {
        official
            .settle(settlement, bar.tradeDate())
            .filter(known -> Math.abs(known - bar.settle().orElse(known)) > SAME_SETTLE)
            .ifPresent(known -> contradicted.add(bar.tradeDate()));
      }
    }
    List<FuturesSeries> missing = new ArrayList<>();
    for (FuturesSeries series : curve) {
      LocalDate settlement = series.contract().settlement();
      List<FuturesBar> bars =
          series.bars().stream()
              .filter(bar -> !contradicted.contains(bar.tradeDate()))
              .filter(bar -> official.settle(settlement, bar.tradeDate()).isEmpty())
              .toList();
      if (!bars.isEmpty()) {
        missing.add(new FuturesSeries(series.contract(), bars, series.source()));
      }
    }
    return missing;
  }
}
