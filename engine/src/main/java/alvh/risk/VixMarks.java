package alvh.risk;

import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.DayView;
import alvh.market.DueSeries;
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

  /// The VIX side of `view`: the curve of the newest trading day whose settlements are due at the
  /// instant, and none when the history lacks it; closes by the rule of [DueSeries].
  public static VixMarks of(DayView view, TradingCalendar calendar) {
    LocalDate day =
        calendar.isTradingDay(view.date()) ? view.date() : calendar.previous(view.date());
    DueSeries vix = DueSeries.of(view, calendar, "vix.close");
    DueSeries spx = DueSeries.of(view, calendar, "spx.close");
    Optional<FuturesHistory> futures = view.futures(FutureRoot.VX);
    Optional<LocalDate> due = futures.map(f -> f.newestDueDay(day, calendar));
    Optional<FuturesCurve> settles = futures.flatMap(f -> due.flatMap(f::curve));
    Optional<Observation> spot =
        settles.flatMap(c -> view.series("vix.close").flatMap(s -> s.on(c.day())));
    return new VixMarks(
        day,
        settles.map(c -> VxCurve.of(c, spot)),
        due.map(d -> "VX history has no settlement of " + d).orElse("no VX history in the data"),
        beta(spx, vix),
        lowest(vix));
  }

  private static Figure beta(DueSeries spx, DueSeries vix) {
    if (!(spx instanceof DueSeries.Due(DailySeries index, Observation close))) {
      return behind(spx);
    }
    if (!(vix instanceof DueSeries.Due(DailySeries vol, Observation lastVol))) {
      return behind(vix);
    }
    Regression line = SpotVolBeta.perReturn(index, vol, BETA_WINDOW);
    return switch (line) {
      case Regression.Line(double slope, double correlation, int pairs) ->
          Figure.of(slope / close.value());
      case Regression.Unknown(int pairs, int needed) ->
          Figure.unknown(
              "the move of VIX per SPX point needs " + needed + " daily changes, found " + pairs);
    };
  }

  private static Figure lowest(DueSeries vix) {
    return vix instanceof DueSeries.Due(DailySeries closes, Observation last)
        ? Figure.of(
            Arrays.stream(closes.values())
                .skip(Math.max(0, closes.size() - LOW_WINDOW))
                .min()
                .orElse(last.value()))
        : behind(vix);
  }

  private static Figure behind(DueSeries series) {
    return switch (series) {
      case DueSeries.Behind(String why) -> Figure.unknown(why);
      case DueSeries.Due due -> throw new IllegalArgumentException("not behind: " + due.last());
    };
  }

  /// Which settlement positions are marked at, in words; empty without a curve.
  Optional<String> settlementNote() {
    return curve.map(c ->
        c.day().equals(date)
            ? "marked at the VX settlement of " + c.day()
            : "marked at the VX settlement of "
                + c.day()
                + ": that of "
                + date
                + " is not due yet");
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
  public Map<LocalDate, Double> forwards() {
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
