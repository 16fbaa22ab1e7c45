package alvh.risk;

import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.DayView;
import alvh.market.FuturesCurve;
import alvh.market.FuturesHistory;
import alvh.market.Observation;
import alvh.time.TradingCalendar;
import alvh.vix.Regression;
import alvh.vix.SpotVolBeta;
import alvh.vix.TenorBeta;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// What risk needs of the VIX side of the market: the curve, tenor betas, the spot-vol beta.
public final class VixMarks {
  /// Trading days of daily changes behind `vixPerIndexPoint`.
  public static final int BETA_WINDOW = 63;

  /// Trading days in which the lowest VIX close is looked for.
  public static final int LOW_WINDOW = 252;

  private final LocalDate date;
  private final Optional<VxCurve> curve;
  private final String whyNoCurve;
  private final Figure vixPerIndexPoint;
  private final Figure lowestClose;

  private VixMarks(
      LocalDate date,
      Optional<VxCurve> curve,
      String whyNoCurve,
      Figure vixPerIndexPoint,
      Figure lowestClose) {
    this.date = date;
    this.curve = curve;
    this.whyNoCurve = whyNoCurve;
    this.vixPerIndexPoint = vixPerIndexPoint;
    this.lowestClose = lowestClose;
  }

  /// The VIX side of `view`: the curve of the view's day, or of the last trading day whose
  /// settlements are known by then.
  public static VixMarks of(DayView view, TradingCalendar calendar) {
    LocalDate day =
        calendar.isTradingDay(view.date()) ? view.date() : calendar.previous(view.date());
    Optional<DailySeries> vix = current(view, calendar, day, "vix.close");
    Optional<DailySeries> spx = current(view, calendar, day, "spx.close");
    Optional<FuturesHistory> futures = view.futures(FutureRoot.VX);
    Optional<FuturesCurve> settles =
        futures.flatMap(f -> f.curve(day).or(() -> f.curve(calendar.previous(day))));
    Optional<Observation> spot = settles.flatMap(c -> vix.flatMap(s -> s.on(c.day())));
    return new VixMarks(
        day,
        settles.map(c -> VxCurve.of(c, spot)),
        futures.isPresent()
            ? "no VX settlement of " + day + " or the trading day before"
            : "no VX history in the data",
        beta(spx, vix),
        lowest(vix));
  }

  /// The series on trading days, unless it ends before the trading day before `day`: a stale one
  /// says nothing of today.
  private static Optional<DailySeries> current(
      DayView view, TradingCalendar calendar, LocalDate day, String name) {
    LocalDate oldest = calendar.previous(day);
    return view.series(name)
        .map(s -> s.onTradingDays(calendar))
        .filter(s -> s.last().filter(last -> !last.date().isBefore(oldest)).isPresent());
  }

  private static Figure beta(Optional<DailySeries> spx, Optional<DailySeries> vix) {
    if (spx.isEmpty() || vix.isEmpty()) {
      return Figure.unknown("the move of VIX per SPX point needs current closes of both");
    }
    Regression line = SpotVolBeta.perReturn(spx.get(), vix.get(), BETA_WINDOW);
    return switch (line) {
      case Regression.Line(double slope, double correlation, int pairs) ->
          Figure.of(slope / spx.get().value(spx.get().size() - 1));
      case Regression.Unknown(int pairs, int needed) ->
          Figure.unknown(
              "the move of VIX per SPX point needs " + needed + " daily changes, found " + pairs);
    };
  }

  private static Figure lowest(Optional<DailySeries> vix) {
    OptionalDouble lowest =
        vix.map(s -> Arrays.stream(s.values()).skip(Math.max(0, s.size() - LOW_WINDOW)).min())
            .orElseGet(OptionalDouble::empty);
    return lowest.isPresent()
        ? Figure.of(lowest.getAsDouble())
        : Figure.unknown("no current VIX closes in the data");
  }

  /// The VX curve, if its settlements are known.
  public Optional<VxCurve> curve() {
    return curve;
  }

  /// Why there is no curve.
  public String whyNoCurve() {
    return whyNoCurve;
  }

  /// The settlement of the contract that settles finally on `settlement`, index points.
  public Figure settle(LocalDate settlement) {
    return curve.map(c -> settleOn(c, settlement)).orElseGet(() -> Figure.unknown(whyNoCurve));
  }

  private static Figure settleOn(VxCurve curve, LocalDate settlement) {
    for (int n = 1; n <= curve.size(); n++) {
      FuturesCurve.Point point = curve.contract(n).orElseThrow();
      if (point.settlement().equals(settlement)) {
        return Figure.of(point.settle());
      }
    }
    return Figure.unknown("no settlement of VX " + settlement + " on " + curve.day());
  }

  /// Settlements by final settlement date, the forwards of VIX options.
  Map<LocalDate, Double> forwards() {
    NavigableMap<LocalDate, Double> forwards = new TreeMap<>();
    curve.ifPresent(c -> {
      for (int n = 1; n <= c.size(); n++) {
        FuturesCurve.Point point = c.contract(n).orElseThrow();
        forwards.put(point.settlement(), point.settle());
      }
    });
    return forwards;
  }

  /// Points of the future per point of VIX.
  public Figure beta(LocalDate settlement) {
    long days = ChronoUnit.DAYS.between(date, settlement);
    return days < 0
        ? Figure.unknown("VX " + settlement + " has settled")
        : Figure.of(TenorBeta.DEFAULT.beta((double) days));
  }

  /// Index points that a contract gains per calendar day along the unchanged curve; for weekly
  /// options between two futures the curve itself is read.
  public Figure rollDownPerDay(LocalDate settlement) {
    if (curve.isEmpty()) {
      return Figure.unknown(whyNoCurve);
    }
    VxCurve known = curve.get();
    double ahead = ChronoUnit.DAYS.between(known.day(), settlement);
    OptionalDouble now = known.curveAt(ahead);
    OptionalDouble then = known.curveAt(ahead - 1);
    return now.isPresent() && then.isPresent()
        ? Figure.of(then.getAsDouble() - now.getAsDouble())
        : Figure.unknown(
            String.format(
                Locale.ROOT, "the VX curve of %s does not reach %s", known.day(), settlement));
  }

  /// VIX points per SPX point: regression of daily VIX changes on SPX returns.
  public Figure vixPerIndexPoint() {
    return vixPerIndexPoint;
  }

  /// The lowest VIX close of the last year of the visible history, vol points.
  public Figure lowestClose() {
    return lowestClose;
  }
}
