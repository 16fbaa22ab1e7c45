package alvh.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts of breadth computed a second time.
final class PlainBreadth {
  private static final int MONTH = 21;

  /// Observations that surely hold 21 common days.
  private static final int ENOUGH = 60;

  private PlainBreadth() {}

  static void put(PlainSheet sheet, PlainMoment at) {
    sheet.of("breadth.pctAbove50", at.due(PlainData.ABOVE_50), 1, List::getLast);
    sheet.of("breadth.pctAbove200", at.due(PlainData.ABOVE_200), 1, List::getLast);
    sheet.unknown(
        "breadth.positiveDivergence",
        "breadth.negativeDivergence",
        "breadth.confirming",
        "breadth.highWithoutLine",
        "breadth.advanceShare");
    Optional<PlainSeries> advances = at.due(PlainData.ADVANCES);
    Optional<PlainSeries> declines = at.due(PlainData.DECLINES);
    Optional<PlainSeries> spx = at.due(PlainData.SPX);
    if (advances.isEmpty() || declines.isEmpty() || spx.isEmpty()) {
      return;
    }
    Map<LocalDate, Double> up = advances.get().newest(ENOUGH).byDate();
    Map<LocalDate, Double> down = declines.get().newest(ENOUGH).byDate();
    Map<LocalDate, Double> closes = spx.get().newest(ENOUGH).byDate();
    List<Double> line = new ArrayList<>();
    List<Double> index = new ArrayList<>();
    double sum = 0;
    double share = 0;
    for (LocalDate day : up.keySet()) {
      if (down.containsKey(day) && closes.containsKey(day)) {
        double rose = up.getOrDefault(day, Double.NaN);
        double fell = down.getOrDefault(day, Double.NaN);
        sum += rose - fell;
        share = rose / (rose + fell);
        line.add(sum);
        index.add(closes.getOrDefault(day, Double.NaN));
      }
    }
    List<Double> lately = PlainMaths.newest(line, MONTH);
    List<Double> prices = PlainMaths.newest(index, MONTH);
    double price = PlainMaths.slope(prices);
    double breadth = PlainMaths.slope(lately);
    sheet.flag("breadth.positiveDivergence", price < 0 && breadth > 0);
    sheet.flag("breadth.negativeDivergence", price > 0 && breadth < 0);
    sheet.flag(
        "breadth.confirming",
        line.getLast() > PlainMaths.mean(PlainMaths.newest(line, 20))
            && line.getLast() > line.get(line.size() - 2));
    sheet.flag(
        "breadth.highWithoutLine",
        prices.getLast() >= Collections.max(prices) && lately.getLast() < Collections.max(lately));
    sheet.number("breadth.advanceShare", share);
  }
}
