package alvh.fact;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The facts of the S&P 500's closes computed a second time.
final class PlainSpx {
  private static final int YEAR = 252;
  private static final int MACD = 3 * (26 + 9);

  private PlainSpx() {}

  static void put(PlainSheet sheet, PlainMoment at) {
    Optional<PlainSeries> spx = at.due(PlainData.SPX);
    sheet.of("spx.close", spx, 1, List::getLast);
    sheet.of("spx.rsi14", spx, 15, v -> PlainMaths.rsi(v).getLast());
    sheet.of("spx.macdHist", spx, MACD, v -> PlainMaths.macdHistogram(v).getLast());
    sheet.of(
        "spx.macdHistContracting",
        spx,
        MACD + 3,
        v -> PlainMaths.isShrinking(PlainMaths.macdHistogram(v)) ? 1 : 0);
    for (int days : List.of(1, 5, 20)) {
      sheet.of(
          "spx.return" + days, spx, days + 1, v -> v.getLast() / v.get(v.size() - 1 - days) - 1);
    }
    for (int days : List.of(20, 200)) {
      sheet.of("spx.mean" + days, spx, days, v -> PlainMaths.mean(PlainMaths.newest(v, days)));
    }
    sheet.of("spx.rv5", spx, 6, v -> realised(v, 5));
    sheet.of("spx.rv20", spx, 21, v -> realised(v, 20));
    sheet.of("spx.rvRatio", spx, 21, v -> realised(v, 5) / realised(v, 20));
    sheet.of(
        "spx.drawdown252",
        spx,
        YEAR,
        v -> 1 - v.getLast() / Collections.max(PlainMaths.newest(v, YEAR)));
  }

  private static double realised(List<Double> closes, int days) {
    double sum = 0;
    for (double r : PlainMaths.logReturns(PlainMaths.newest(closes, days + 1))) {
      sum += r * r;
    }
    return 100 * Math.sqrt(YEAR * sum / days);
  }
}
