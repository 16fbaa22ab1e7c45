package alvh.fact;

import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.FuturesCurve;
import alvh.market.FuturesHistory;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactValue;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/// Facts of the VX curve. VX1 is the nearest monthly contract that settles after the day.
final class VxFacts implements FactGroup {
  /// Trading days behind the highest slope.
  private static final int SLOPE_WINDOW = 20;

  private static final int SHORT_DAYS = 30;
  private static final int MIDDLE_DAYS = 60;
  private static final String POINTS = "vol points";
  private static final String SLOPE_DROP = "vx.slopeDropFrom20dMax";

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.number("vx.1", POINTS, 1, "settlement of the nearest VX"),
        FactDeclaration.number("vx.2", POINTS, 1, "settlement of the second VX"),
        FactDeclaration.number("vx.spread12", POINTS, 0.5, "VX1 - VX2; above 0 in backwardation"),
        FactDeclaration.number("vx.contango", "ratio", 0.02, "VX2 / VX1 - 1"),
        FactDeclaration.number("vx.basis", POINTS, 0.5, "VX1 minus spot VIX of the same day"),
        FactDeclaration.number("vx.cm30", POINTS, 1, "VX at a constant 30 days"),
        FactDeclaration.number("vx.cm60", POINTS, 1, "VX at a constant 60 days"),
        FactDeclaration.number("vx.slope", POINTS, 0.5, "CM60 - CM30"),
        FactDeclaration.number(
            "vx.curvature", POINTS, 0.2, "CM60 - (CM30 + CM90) / 2; above 0 when it bulges"),
        FactDeclaration.number(
            SLOPE_DROP, POINTS, 0.5, "highest slope of the last 20 trading days minus the slope"));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    Situation now = situation(in);
    Map<String, FactValue> values = new LinkedHashMap<>();
    values.put("vx.1", now.contract(1));
    values.put("vx.2", now.contract(2));
    values.put("vx.spread12", now.read("VX1 - VX2", VxCurve::spread12));
    values.put("vx.contango", now.read("contango", VxCurve::contango));
    values.put("vx.basis", now.read("basis to spot VIX", VxCurve::basis));
    values.put("vx.cm30", now.read("CM30", c -> c.constantMaturity(SHORT_DAYS)));
    values.put("vx.cm60", now.read("CM60", c -> c.constantMaturity(MIDDLE_DAYS)));
    values.put("vx.slope", now.read("CM60 - CM30", VxCurve::slope));
    values.put("vx.curvature", now.read("curvature", VxCurve::curvature));
    values.put(SLOPE_DROP, now.read("20-day drop of the slope", c -> slopeDrop(in, c)));
    return values;
  }

  /// The curve that may be used, or why there is none.
  private record Situation(Optional<VxCurve> curve, String why, String asOf) {
    FactValue read(String what, Function<VxCurve, OptionalDouble> value) {
      if (curve.isEmpty()) {
        return new FactValue.Unknown(why);
      }
      OptionalDouble read = value.apply(curve.get());
      return read.isPresent()
          ? new FactValue.Amount(read.getAsDouble(), asOf, "VX settlements of " + curve.get().day())
          : new FactValue.Unknown(
              String.format(
                  Locale.ROOT,
                  "%s cannot be read from the VX curve of %s (%d contracts%s)",
                  what,
                  curve.get().day(),
                  curve.get().size(),
                  curve.get().spot().isPresent() ? "" : ", no spot VIX of that day"));
    }

    /// The settlement of one contract, with the file it came from.
    FactValue contract(int n) {
      if (curve.isEmpty()) {
        return new FactValue.Unknown(why);
      }
      return curve
          .get()
          .contract(n)
          .<FactValue>map(p -> new FactValue.Amount(p.settle(), asOf, p.source()))
          .orElseGet(() ->
              new FactValue.Unknown(
                  String.format(
                      Locale.ROOT,
                      "the VX curve of %s has %d contracts",
                      curve.get().day(),
                      curve.get().size())));
    }
  }

  private static Situation situation(MarketInputs in) {
    Optional<FuturesHistory> futures = in.view().futures(FutureRoot.VX);
    if (futures.isEmpty()) {
      return new Situation(Optional.empty(), "no VX history in the data", "");
    }
    LocalDate day = futures.get().newestDueDay(in.view().date(), in.calendar());
    Optional<FuturesCurve> settles = futures.get().curve(day);
    return settles
        .map(c ->
            new Situation(
                Optional.of(VxCurve.of(c, vix(in).flatMap(v -> v.on(day)))),
                "",
                Stamp.of(c.settledAt())))
        .orElseGet(
            () -> new Situation(Optional.empty(), "VX history has no settlement of " + day, ""));
  }

  private static Optional<DailySeries> vix(MarketInputs in) {
    return in.view().series("vix.close");
  }

  /// Highest slope of the newest trading days minus the slope of `now`; empty when any is missing.
  private static OptionalDouble slopeDrop(MarketInputs in, VxCurve now) {
    FuturesHistory futures = in.view().futures(FutureRoot.VX).orElseThrow();
    Optional<DailySeries> vix = vix(in);
    OptionalDouble slope = now.slope();
    if (slope.isEmpty()) {
      return OptionalDouble.empty();
    }
    double highest = slope.getAsDouble();
    LocalDate day = now.day();
    for (int i = 1; i < SLOPE_WINDOW; i++) {
      day = in.calendar().previous(day);
      LocalDate then = day;
      OptionalDouble past =
          futures
              .curve(then)
              .map(c -> VxCurve.of(c, vix.flatMap(v -> v.on(then))).slope())
              .orElseGet(OptionalDouble::empty);
      if (past.isEmpty()) {
        return OptionalDouble.empty();
      }
      highest = Math.max(highest, past.getAsDouble());
    }
    return OptionalDouble.of(highest - slope.getAsDouble());
  }
}
