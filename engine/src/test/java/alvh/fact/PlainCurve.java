package alvh.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The facts of the VX curve computed a second time, from the panel of settlements.
final class PlainCurve {
  private PlainCurve() {}

  /// @param days trading days up to `day`
  static void put(
      Map<String, Double> numbers,
      LocalDate day,
      List<LocalDate> days,
      Map<LocalDate, Double> vix) {
    NavigableMap<LocalDate, NavigableMap<Long, Double>> curves = curves(vix);
    NavigableMap<Long, Double> curve = at(curves, day);
    List<Double> settles = List.copyOf(curve.tailMap(0L, false).values());
    numbers.put("vx.1", settles.getFirst());
    numbers.put("vx.2", settles.get(1));
    numbers.put("vx.spread12", settles.getFirst() - settles.get(1));
    numbers.put("vx.contango", settles.get(1) / settles.getFirst() - 1);
    numbers.put("vx.basis", settles.getFirst() - PlainFacts.at(vix, day));
    double near = constantMaturity(curve, 30);
    double middle = constantMaturity(curve, 60);
    numbers.put("vx.cm30", near);
    numbers.put("vx.cm60", middle);
    numbers.put("vx.slope", middle - near);
    numbers.put("vx.curvature", middle - (near + constantMaturity(curve, 90)) / 2);
    double highest = Double.NEGATIVE_INFINITY;
    for (LocalDate past : days.subList(days.size() - 20, days.size())) {
      NavigableMap<Long, Double> then = at(curves, past);
      highest = Math.max(highest, constantMaturity(then, 60) - constantMaturity(then, 30));
    }
    numbers.put("vx.slopeDropFrom20dMax", highest - (middle - near));
  }

  /// By trade date: price by calendar days to settlement, spot VIX at 0.
  private static NavigableMap<LocalDate, NavigableMap<Long, Double>> curves(
      Map<LocalDate, Double> vix) {
    var curves = new TreeMap<LocalDate, NavigableMap<Long, Double>>();
    for (String line : PlainFacts.lines("vx-futures/vx_monthly_panel_2004_2026_derived.csv.gz")) {
      String[] f = line.split(",", -1);
      if (Character.isDigit(f[0].charAt(0)) && !f[7].isEmpty() && Double.parseDouble(f[7]) > 0) {
        LocalDate day = LocalDate.parse(f[0]);
        long ahead = ChronoUnit.DAYS.between(day, LocalDate.parse(f[2]));
        if (ahead > 0 && vix.containsKey(day)) {
          NavigableMap<Long, Double> curve = curves.computeIfAbsent(day, d -> new TreeMap<>());
          curve.put(0L, PlainFacts.at(vix, day));
          curve.put(ahead, Double.valueOf(f[7]));
        }
      }
    }
    return curves;
  }

  private static NavigableMap<Long, Double> at(
      NavigableMap<LocalDate, NavigableMap<Long, Double>> curves, LocalDate day) {
    return curves.getOrDefault(day, new TreeMap<>());
  }

  private static double constantMaturity(NavigableMap<Long, Double> curve, long days) {
    Map.Entry<Long, Double> below = curve.floorEntry(days);
    Map.Entry<Long, Double> above = curve.ceilingEntry(days);
    if (below.getKey().equals(above.getKey())) {
      return below.getValue();
    }
    double weight = (days - below.getKey()) / (double) (above.getKey() - below.getKey());
    return (1 - weight) * below.getValue() + weight * above.getValue();
  }
}
