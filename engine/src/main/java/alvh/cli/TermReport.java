package alvh.cli;

import alvh.files.FileHistory;
import alvh.input.InputException;
import alvh.market.DailySeries;
import alvh.market.FuturesCurve;
import alvh.market.FuturesHistory;
import alvh.time.TradingCalendar;
import alvh.vix.Regression;
import alvh.vix.SpotVolBeta;
import alvh.vix.TenorBeta;
import alvh.vix.VxCurve;
import alvh.vix.VxRegime;
import alvh.vix.VxRegimeRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/// The VX curve of one day with all that is read from it.
///
/// @param curve the settlements
/// @param settledAt the instant at which they were struck
/// @param contracts one per contract
/// @param perPoint VIX points per index point
/// @param perReturn VIX points per 1.00 of index return
/// @param from the estimates use changes after this day, up to the curve's
/// @param window trading days of the estimates
record TermReport(
    VxCurve curve,
    Instant settledAt,
    List<TermReport.Contract> contracts,
    Regression perPoint,
    Regression perReturn,
    LocalDate from,
    int window) {
  static final List<Integer> MATURITIES = List.of(30, 60, 90, 120, 150, 180);

  /// Half the distance of two monthly contracts: the estimate of a contract's beta uses all
  /// contracts with so many days more or less to settlement.
  private static final int HALF_MONTH_DAYS = 15;

  /// One contract of the curve.
  ///
  /// @param point settlement date and price
  /// @param days calendar days to settlement
  /// @param rollPerDay points by which it changes when a day passes and the curve stays
  /// @param fewestDays days to settlement from which the beta is estimated
  /// @param mostDays days to settlement up to which it is
  /// @param estimated regression of its changes on those of VIX
  record Contract(
      FuturesCurve.Point point,
      int days,
      OptionalDouble rollPerDay,
      int fewestDays,
      int mostDays,
      Regression estimated) {
    /// The default law's beta.
    double law() {
      return TenorBeta.DEFAULT.beta(days);
    }
  }

  /// The report on the newest day of `vx`, with the closes known at `moment`.
  static TermReport of(
      FileHistory history,
      FuturesHistory vx,
      Instant moment,
      TradingCalendar calendar,
      int window) {
    FuturesCurve settles = newestCurve(vx);
    LocalDate day = settles.day();
    Optional<DailySeries> vix = series(history, "vix.close", moment, day, calendar);
    Optional<DailySeries> spx = series(history, "spx.close", moment, day, calendar);
    VxCurve curve = VxCurve.of(settles, vix.flatMap(s -> s.on(day)));
    LocalDate from = start(calendar, day, window);
    List<Contract> contracts =
        settles.points().stream().map(p -> contract(curve, p, vx, vix, from)).toList();
    Regression none = new Regression.Unknown(0, 0);
    boolean isPaired = vix.isPresent() && spx.isPresent();
    return new TermReport(
        curve,
        settles.settledAt(),
        contracts,
        isPaired ? SpotVolBeta.perPoint(spx.get(), vix.get(), window) : none,
        isPaired ? SpotVolBeta.perReturn(spx.get(), vix.get(), window) : none,
        from,
        window);
  }

  private static FuturesCurve newestCurve(FuturesHistory vx) {
    for (LocalDate day : vx.days().reversed()) {
      Optional<FuturesCurve> curve = vx.curve(day);
      if (curve.isPresent()) {
        return curve.get();
      }
    }
    throw new InputException(
        "--data", "no day up to the moment has a VX settlement", "add the files of those days");
  }

  private static Optional<DailySeries> series(
      FileHistory history, String name, Instant moment, LocalDate day, TradingCalendar calendar) {
    return history
        .series(name)
        .map(s -> s.visibleAt(moment))
        .map(s -> s.onDays(d -> !d.isAfter(day) && calendar.covers(d) && calendar.isTradingDay(d)))
        .filter(s -> s.size() > 0);
  }

  private static LocalDate start(TradingCalendar calendar, LocalDate day, int window) {
    LocalDate start = day;
    for (int i = 0; i < window && calendar.covers(start.minusWeeks(1)); i++) {
      start = calendar.previous(start);
    }
    return start;
  }

  private static Contract contract(
      VxCurve curve,
      FuturesCurve.Point point,
      FuturesHistory vx,
      Optional<DailySeries> vix,
      LocalDate from) {
    int days = (int) ChronoUnit.DAYS.between(curve.day(), point.settlement());
    int fewest = Math.max(1, days - HALF_MONTH_DAYS);
    int most = days + HALF_MONTH_DAYS;
    return new Contract(
        point,
        days,
        curve.rollPerDay(point.settlement()),
        fewest,
        most,
        vix.map(s -> TenorBeta.estimate(vx, s, from, curve.day(), fewest, most))
            .orElseGet(() -> new Regression.Unknown(0, 0)));
  }

  /// The regime as if the curve had been flat the day before.
  Optional<VxRegime> regime() {
    OptionalDouble contango = curve.contango();
    return contango.isPresent()
        ? Optional.of(VxRegimeRule.DEFAULT.first(contango.getAsDouble()))
        : Optional.empty();
  }

  Map<String, Object> json() {
    Map<String, Object> json = Json.object();
    json.put("day", curve.day().toString());
    json.put("asOf", Moments.iso(settledAt));
    json.put("spot", Json.number(curve.spot(), "no VIX close of that day in the data"));
    json.put("contracts", contracts.stream().map(TermReport::json).toList());
    Map<String, Object> constant = Json.object();
    MATURITIES.forEach(days ->
        constant.put(
            Integer.toString(days),
            Json.number(curve.constantMaturity(days), "outside the curve's contracts")));
    json.put("constantMaturities", constant);
    json.put("contango", Json.number(curve.contango(), "needs two contracts"));
    json.put("spread12", Json.number(curve.spread12(), "needs two contracts"));
    json.put("slope", Json.number(curve.slope(), "needs 30 and 60 days"));
    json.put("curvature", Json.number(curve.curvature(), "needs 30, 60 and 90 days"));
    json.put("basis", Json.number(curve.basis(), "no VIX close of that day in the data"));
    Map<String, Object> regime = Json.object();
    regime.put(
        "state",
        regime().<Object>map(Enum::name).orElseGet(() -> Json.unknown("needs two contracts")));
    regime.put("withoutHistory", true);
    regime.put("enter", VxRegimeRule.DEFAULT.enter());
    regime.put("leave", VxRegimeRule.DEFAULT.leave());
    json.put("regime", regime);
    Map<String, Object> spotVol = Json.object();
    spotVol.put("perIndexPoint", json(perPoint));
    spotVol.put("perReturn", json(perReturn));
    json.put("spotVolBeta", spotVol);
    Map<String, Object> estimates = Json.object();
    estimates.put("tradingDays", window);
    estimates.put("after", from.toString());
    estimates.put("to", curve.day().toString());
    json.put("window", estimates);
    return json;
  }

  private static Map<String, Object> json(Contract contract) {
    Map<String, Object> json = Json.object();
    json.put("settlement", contract.point().settlement().toString());
    json.put("days", contract.days());
    json.put("settle", contract.point().settle());
    json.put("rollPerDay", Json.number(contract.rollPerDay(), "would run off the curve"));
    json.put("betaLaw", contract.law());
    json.put("betaEstimated", json(contract.estimated()));
    json.put("betaFewestDays", contract.fewestDays());
    json.put("betaMostDays", contract.mostDays());
    json.put("source", contract.point().source());
    return json;
  }

  private static Object json(Regression regression) {
    return switch (regression) {
      case Regression.Line line -> {
        Map<String, Object> json = Json.object();
        json.put("slope", line.slope());
        json.put("correlation", line.correlation());
        json.put("pairs", line.pairs());
        yield json;
      }
      case Regression.Unknown unknown -> Json.unknown(why(unknown));
    };
  }

  /// Why there is no line.
  static String why(Regression.Unknown unknown) {
    return unknown.pairs() == 0
        ? "no pairs of daily changes in the data"
        : unknown.pairs() + " pairs of daily changes, " + unknown.needed() + " needed";
  }

  /// All prices by days to settlement, spot first when known.
  List<CurvePlot.Point> points() {
    List<CurvePlot.Point> points = new ArrayList<>();
    curve.spot().ifPresent(v -> points.add(new CurvePlot.Point(0, v)));
    contracts.forEach(c -> points.add(new CurvePlot.Point(c.days(), c.point().settle())));
    return points;
  }
}
