package alvh.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/// The facts of VIX and its relatives computed a second time.
final class PlainVix {
  private static final int YEAR = 252;

  /// Observations after which an average of 26 and a MACD are said, as docs/models.md has it: three
  /// times the period, and three times 26 and 9.
  private static final int EMA = 3 * 26;

  private static final int MACD = 3 * (26 + 9);

  private PlainVix() {}

  static void put(PlainSheet sheet, PlainMoment at) {
    Optional<PlainSeries> vix = at.due(PlainData.VIX);
    sheet.of("vix.close", vix, 1, List::getLast);
    sheet.of("vix.rsi14", vix, 15, v -> PlainMaths.rsi(v).getLast());
    sheet.of("vix.rsi14Low252", vix, 14 + YEAR, v -> ofRsi(v, 0.15));
    sheet.of("vix.rsi14High252", vix, 14 + YEAR, v -> ofRsi(v, 0.85));
    sheet.of("vix.ema26", vix, EMA, v -> PlainMaths.ema(v, 26).getLast());
    sheet.of("vix.stdev26", vix, 26, v -> PlainMaths.stdev(PlainMaths.newest(v, 26)));
    for (int days : List.of(5, 20, 200)) {
      sheet.of("vix.mean" + days, vix, days, v -> PlainMaths.mean(PlainMaths.newest(v, days)));
    }
    sheet.of("vix.change1", vix, 2, v -> v.getLast() - v.get(v.size() - 2));
    sheet.of("vix.change5", vix, 6, v -> v.getLast() - v.get(v.size() - 6));
    sheet.of(
        "vix.percentile252", vix, YEAR, v -> PlainMaths.percentile(PlainMaths.newest(v, YEAR)));
    macd(sheet, vix);
    Optional<PlainSeries> vvix = at.due(PlainData.VVIX);
    sheet.of("vvix.close", vvix, 1, List::getLast);
    sheet.of("vvix.rsi14", vvix, 15, v -> PlainMaths.rsi(v).getLast());
    sheet.of("vvix.macdHist", vvix, MACD, v -> PlainMaths.macdHistogram(v).getLast());
    sheet.of("skew.close", at.due(PlainData.SKEW), 1, List::getLast);
    relative(sheet, "vix9d", at.due(PlainData.VIX9D), vix);
    relative(sheet, "vix3m", at.due(PlainData.VIX3M), vix);
  }

  private static double ofRsi(List<Double> closes, double share) {
    return PlainMaths.quantile(PlainMaths.newest(PlainMaths.rsi(closes), YEAR), share);
  }

  private static void macd(PlainSheet sheet, Optional<PlainSeries> vix) {
    sheet.of("vix.macdLine", vix, MACD, v -> PlainMaths.macdLine(v).getLast());
    sheet.of("vix.macdHist", vix, MACD, v -> PlainMaths.macdHistogram(v).getLast());
    sheet.of(
        "vix.macdHistContracting",
        vix,
        MACD + 3,
        v -> PlainMaths.isShrinking(PlainMaths.macdHistogram(v)) ? 1 : 0);
    // line above signal is histogram above 0
    ToDoubleBiFunction<List<Double>, Integer> crossed =
        (v, sign) -> {
          List<Double> histogram = PlainMaths.macdHistogram(v);
          return sign * histogram.getLast() > 0 && sign * histogram.get(histogram.size() - 2) <= 0
              ? 1
              : 0;
        };
    sheet.of("vix.macdCrossedUp", vix, MACD + 1, v -> crossed.applyAsDouble(v, 1));
    sheet.of("vix.macdCrossedDown", vix, MACD + 1, v -> crossed.applyAsDouble(v, -1));
  }

  private static void relative(
      PlainSheet sheet, String name, Optional<PlainSeries> other, Optional<PlainSeries> vix) {
    sheet.of(name + ".close", other, 1, List::getLast);
    sheet.unknown(name + ".ratio");
    vix.ifPresent(
        v -> sheet.of(name + ".ratio", other, 1, o -> o.getLast() / v.values().getLast()));
  }
}
