package alvh.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// Correlations of the index with VIX and with VX, computed a second time.
final class PlainJoint {
  /// Observations that surely hold 253 common days.
  private static final int ENOUGH = 300;

  private PlainJoint() {}

  static void put(PlainSheet sheet, PlainMoment at) {
    Optional<PlainSeries> spx = at.due(PlainData.SPX);
    Optional<PlainSeries> vix = at.due(PlainData.VIX);
    LocalDate newest = PlainCurve.newest(at);
    Optional<PlainSeries> cm30 =
        Optional.of(PlainCurve.CM30.on(d -> !d.isAfter(newest)))
            .filter(s -> s.dates().contains(newest));
    for (int days : List.of(21, 63, 252)) {
      sheet.put("spxvix.corr" + days, correlation(spx, vix, days));
      sheet.put("spxvx.corr" + days, correlation(spx, cm30, days));
    }
  }

  /// Of the newest log returns between days that both have.
  private static OptionalDouble correlation(
      Optional<PlainSeries> first, Optional<PlainSeries> second, int returns) {
    if (first.isEmpty() || second.isEmpty()) {
      return OptionalDouble.empty();
    }
    Map<LocalDate, Double> a = first.get().newest(ENOUGH).byDate();
    Map<LocalDate, Double> b = second.get().newest(ENOUGH).byDate();
    List<LocalDate> days = new ArrayList<>(a.keySet());
    days.retainAll(b.keySet());
    if (days.size() < returns + 1) {
      return OptionalDouble.empty();
    }
    List<LocalDate> newest = days.subList(days.size() - returns - 1, days.size());
    return OptionalDouble.of(
        PlainMaths.correlation(
            PlainMaths.logReturns(newest.stream().map(a::get).toList()),
            PlainMaths.logReturns(newest.stream().map(b::get).toList())));
  }
}
