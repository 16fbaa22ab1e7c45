package alvh.fact;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The facts of the VX curve computed a second time, from [PlainSettlements].
final class PlainCurve {
  /// The daily settlement was struck at 16:15 New York time to this day and at 16:00 after it.
  private static final LocalDate LATE_SETTLEMENT = LocalDate.of(2020, 10, 25);

  /// By trade date: price by calendar days to settlement, spot VIX at 0.
  private static final NavigableMap<LocalDate, NavigableMap<Long, Double>> CURVES = curves();

  /// CM30 of every day that has a curve so long; known with VIX, which is part of it.
  static final PlainSeries CM30 = cm30();

  private PlainCurve() {}

  static void put(PlainSheet sheet, PlainMoment at) {
    LocalDate day = newest(at);
    List<LocalDate> days = PlainData.tradingDays(day.minusDays(60), day);
    NavigableMap<Long, Double> curve = on(day);
    List<Map.Entry<Long, Double>> futures = List.copyOf(curve.tailMap(0L, false).entrySet());
    OptionalDouble first = price(futures, 0);
    OptionalDouble second = price(futures, 1);
    sheet.put("vx.1", first);
    sheet.put("vx.2", second);
    sheet.put(
        "vx.monthAhead",
        futures.stream()
            .filter(f -> !day.plusDays(f.getKey()).isBefore(at.day().plusDays(15)))
            .mapToDouble(Map.Entry::getValue)
            .findFirst());
    sheet.put("vx.spread12", both(first, second, (a, b) -> a - b));
    sheet.put("vx.contango", both(first, second, (a, b) -> b / a - 1));
    sheet.put("vx.basis", both(first, at(curve, 0), (a, b) -> a - b));
    sheet.put(
        "vx.daysToSettlement",
        futures.isEmpty()
            ? OptionalDouble.empty()
            : OptionalDouble.of(futures.getFirst().getKey()));
    OptionalDouble near = at(curve, 30);
    OptionalDouble middle = at(curve, 60);
    OptionalDouble far = at(curve, 90);
    OptionalDouble slope = slope(day);
    sheet.put("vx.cm30", near);
    sheet.put("vx.cm60", middle);
    sheet.put("vx.cm90", far);
    sheet.put("vx.slope", slope);
    sheet.put("vx.slopeRatio", both(middle, near, (m, n) -> m / n - 1));
    sheet.put(
        "vx.curvature", both(middle, both(near, far, (n, f) -> (n + f) / 2), (m, w) -> m - w));
    sheet.put("vx.slopeDropFrom20dMax", drop(days.subList(days.size() - 20, days.size())));
    LocalDate before = days.get(days.size() - 6);
    sheet.put("vx.slopeChange5", both(slope, slope(before), (a, b) -> a - b));
    sheet.put("vx.cm30Change5", both(near, at(on(before), 30), (a, b) -> a - b));
    Optional<PlainSeries> along =
        Optional.of(CM30.on(d -> !d.isAfter(day))).filter(s -> s.dates().contains(day));
    sheet.of("vx.rsi14", along, 15, v -> PlainMaths.rsi(v).getLast());
    sheet.of("vx.macdHist", along, 3 * (26 + 9), v -> PlainMaths.macdHistogram(v).getLast());
  }

  /// The newest trading day whose settlements and VIX are known.
  static LocalDate newest(PlainMoment at) {
    LocalDate day = at.day();
    while (!PlainData.isTradingDay(day) || !isKnown(day, at)) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static boolean isKnown(LocalDate day, PlainMoment at) {
    LocalTime clock = day.isAfter(LATE_SETTLEMENT) ? LocalTime.of(16, 0) : LocalTime.of(16, 15);
    boolean isSettled = day.isBefore(at.day()) || !clock.isAfter(at.time());
    return isSettled && PlainData.VIX.isKnown(day, at);
  }

  private static OptionalDouble drop(List<LocalDate> days) {
    OptionalDouble highest = slope(days.getFirst());
    for (LocalDate day : days) {
      highest = both(highest, slope(day), Math::max);
    }
    return both(highest, slope(days.getLast()), (h, s) -> h - s);
  }

  private static OptionalDouble slope(LocalDate day) {
    return both(at(on(day), 60), at(on(day), 30), (m, n) -> m - n);
  }

  private static OptionalDouble price(List<Map.Entry<Long, Double>> futures, int i) {
    return i < futures.size()
        ? OptionalDouble.of(futures.get(i).getValue())
        : OptionalDouble.empty();
  }

  interface OfTwo {
    double of(double a, double b);
  }

  static OptionalDouble both(OptionalDouble a, OptionalDouble b, OfTwo f) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(f.of(a.getAsDouble(), b.getAsDouble()))
        : OptionalDouble.empty();
  }

  private static NavigableMap<LocalDate, NavigableMap<Long, Double>> curves() {
    NavigableMap<LocalDate, Double> vix = PlainData.VIX.byDate();
    var curves = new TreeMap<LocalDate, NavigableMap<Long, Double>>();
    PlainSettlements.all()
        .forEach((day, settles) -> {
          Double spot = vix.get(day);
          if (spot != null) {
            NavigableMap<Long, Double> curve = new TreeMap<>();
            curve.put(0L, spot);
            settles.forEach((expiry, settle) -> {
              if (expiry.isAfter(day)) {
                curve.put(ChronoUnit.DAYS.between(day, expiry), settle);
              }
            });
            curves.put(day, curve);
          }
        });
    return curves;
  }

  private static PlainSeries cm30() {
    List<LocalDate> dates = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    CURVES
        .keySet()
        .forEach(day ->
            at(on(day), 30)
                .ifPresent(value -> {
                  dates.add(day);
                  values.add(value);
                }));
    return new PlainSeries(dates, values, LocalTime.of(16, 15), 0);
  }

  private static NavigableMap<Long, Double> on(LocalDate day) {
    return CURVES.getOrDefault(day, new TreeMap<>());
  }

  /// Linear in calendar days; nothing beyond the last future.
  private static OptionalDouble at(NavigableMap<Long, Double> curve, long days) {
    Map.Entry<Long, Double> below = curve.floorEntry(days);
    Map.Entry<Long, Double> above = curve.ceilingEntry(days);
    if (below == null || above == null) {
      return OptionalDouble.empty();
    }
    if (below.getKey().equals(above.getKey())) {
      return OptionalDouble.of(below.getValue());
    }
    double weight = (days - below.getKey()) / (double) (above.getKey() - below.getKey());
    return OptionalDouble.of((1 - weight) * below.getValue() + weight * above.getValue());
  }
}
