package alvh.fact;

import alvh.market.DailySeries;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.signal.Macd;
import alvh.signal.MacdResult;
import alvh.signal.Reading;
import alvh.signal.Rsi;
import alvh.time.TradingCalendar;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

/// Facts of the VX curve. VX1 is the nearest monthly contract that settles after the day.
final class VxFacts implements FactGroup {
  /// Trading days behind the highest slope, the day itself among them.
  private static final int SLOPE_WINDOW = 20;

  /// A week of trading days.
  private static final int WEEK = 5;

  private static final int MIDDLE_DAYS = 60;
  private static final int LONG_DAYS = 90;
  private static final String POINTS = "vol points";
  private static final String VIX = "vix.close";
  private static final String MONTH_AHEAD = "vx.monthAhead";

  /// Half a month, calendar days: more than a contract that settles has left, less than the next.
  private static final int LEAST_DAYS_AHEAD = 15;

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        of("vx.1", POINTS, 1, "settlement of the nearest VX", "VX1"),
        of("vx.2", POINTS, 1, "settlement of the second VX", "VX2"),
        of(
            MONTH_AHEAD,
            POINTS,
            1,
            "forward VIX of the next month: settlement of the nearest VX that settles more than two"
                + " weeks after the day of the decision",
            "the first VX that settles at least 15 days ahead"),
        of("vx.spread12", POINTS, 0.5, "VX1 - VX2; above 0 in backwardation", "VX1 - VX2"),
        of("vx.contango", "ratio", 0.02, "VX2 / VX1 - 1", "VX2 / VX1 - 1"),
        of("vx.basis", POINTS, 0.5, "VX1 minus spot VIX of the same day", "VX1 - VIX"),
        of("vx.cm30", POINTS, 1, "VX at a constant 30 days", "CM30"),
        of("vx.cm60", POINTS, 1, "VX at a constant 60 days", "CM60"),
        of("vx.cm90", POINTS, 1, "VX at a constant 90 days", "CM90"),
        of("vx.slope", POINTS, 0.5, "CM60 - CM30", "CM60 - CM30"),
        of("vx.slopeRatio", "ratio", 0.02, "CM60 / CM30 - 1", "CM60 / CM30 - 1"),
        of(
            "vx.curvature",
            POINTS,
            0.2,
            "CM60 - (CM30 + CM90) / 2; above 0 when it bulges",
            "CM60 - (CM30 + CM90) / 2"),
        along(
            "vx.slopeDropFrom20dMax",
            POINTS,
            0.5,
            "highest slope of the last 20 trading days minus the slope",
            SLOPE_WINDOW),
        along("vx.rsi14", "rsi", 5, "Wilder's 14-day RSI of CM30", Rsi.WILDER_PERIOD),
        along("vx.macdHist", POINTS, 0.1, "MACD(12, 26) of CM30 minus its 9-day signal", Macd.SLOW),
        along(
            "vx.slopeChange5",
            POINTS,
            0.5,
            "the slope minus that of five trading days before",
            WEEK),
        along("vx.cm30Change5", POINTS, 1, "CM30 minus that of five trading days before", WEEK),
        of(
            "vx.daysToSettlement",
            "days",
            1,
            "calendar days to the final settlement of VX1",
            "final settlement of VX1 minus the day of the curve"));
  }

  private static FactDeclaration of(
      String name, String unit, double near, String meaning, String formula) {
    String linear = formula + "; VX settlements, between them linear in calendar days, VIX at 0";
    return FactDeclaration.number(name, unit, near, meaning)
        .from(FactOrigin.by(linear).reading(VIX));
  }

  private static FactDeclaration along(
      String name, String unit, double near, String meaning, int window) {
    FactDeclaration declared = of(name, unit, near, meaning, meaning);
    return declared.from(declared.origin().over(window));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    VxNow now = in.vx();
    TradingCalendar calendar = in.calendar();
    Map<String, FactValue> values = new LinkedHashMap<>();
    values.put("vx.1", now.fact(c -> contract(c, 1)));
    values.put("vx.2", now.fact(c -> contract(c, 2)));
    values.put(MONTH_AHEAD, now.fact(VxFacts::monthAhead));
    values.put("vx.spread12", now.fact(c -> c.read("VX1 - VX2", VxCurve::spread12)));
    values.put("vx.contango", now.fact(c -> c.read("contango", VxCurve::contango)));
    values.put("vx.basis", now.fact(c -> c.read("basis to spot VIX", VxCurve::basis)));
    for (int days : List.of(VxNow.SHORT_DAYS, MIDDLE_DAYS, LONG_DAYS)) {
      values.put("vx.cm" + days, now.fact(c -> c.read("CM" + days, x -> x.constantMaturity(days))));
    }
    values.put("vx.slope", now.fact(c -> c.read("CM60 - CM30", VxCurve::slope)));
    values.put("vx.slopeRatio", now.fact(c -> c.read("CM60 / CM30", VxFacts::slopeRatio)));
    values.put("vx.curvature", now.fact(c -> c.read("curvature", VxCurve::curvature)));
    values.put(
        "vx.slopeDropFrom20dMax",
        now.fact(c -> c.read("20-day drop of the slope", c.slope(), s -> drop(s, calendar))));
    values.put("vx.rsi14", now.cm30(s -> Rsi.of(s, Rsi.WILDER_PERIOD)));
    values.put("vx.macdHist", now.cm30(VxFacts::histogram));
    values.put(
        "vx.slopeChange5",
        now.fact(c -> c.read("change of CM60 - CM30", c.slope(), s -> change(s, calendar))));
    values.put("vx.cm30Change5", now.cm30(s -> change(s, calendar)));
    values.put("vx.daysToSettlement", now.fact(VxFacts::daysToSettlement));
    return values;
  }

  /// The settlement of one contract, with the file it came from.
  private static FactValue contract(VxNow.Current now, int n) {
    return now.curve()
        .contract(n)
        .<FactValue>map(p -> new FactValue.Amount(p.settle(), now.asOf(), p.source()))
        .orElseGet(() ->
            new FactValue.Unknown(
                String.format(
                    Locale.ROOT,
                    "the VX curve of %s has %d contracts",
                    now.curve().day(),
                    now.curve().size())));
  }

  /// Counted from the decision: a curve of the day before still has the contract that settles
  /// today.
  private static FactValue monthAhead(VxNow.Current now) {
    LocalDate least = now.in().view().date().plusDays(LEAST_DAYS_AHEAD);
    for (int n = 1; n <= now.curve().size(); n++) {
      if (!now.curve().contract(n).orElseThrow().settlement().isBefore(least)) {
        return contract(now, n);
      }
    }
    return now.unreadable("the VX of the next month");
  }

  private static FactValue daysToSettlement(VxNow.Current now) {
    LocalDate settlement = now.curve().contract(1).orElseThrow().settlement();
    return now.amount((double) ChronoUnit.DAYS.between(now.curve().day(), settlement));
  }

  private static OptionalDouble slopeRatio(VxCurve curve) {
    OptionalDouble near = curve.constantMaturity(VxNow.SHORT_DAYS);
    OptionalDouble far = curve.constantMaturity(MIDDLE_DAYS);
    return near.isPresent() && far.isPresent()
        ? OptionalDouble.of(far.getAsDouble() / near.getAsDouble() - 1)
        : OptionalDouble.empty();
  }

  private static Reading histogram(DailySeries cm30) {
    return switch (Macd.of(cm30)) {
      case MacdResult.Known(Macd macd) -> new Reading.Value(macd.histogram());
      case MacdResult.NotEnoughData(int have, int need) -> new Reading.NotEnoughData(have, need);
    };
  }

  /// Highest of the newest 20 trading days minus the last; each of them must have a value.
  private static Reading drop(DailySeries slopes, TradingCalendar calendar) {
    int last = slopes.size() - 1;
    int have = unbroken(slopes, calendar, SLOPE_WINDOW);
    if (have < SLOPE_WINDOW) {
      return new Reading.NotEnoughData(have, SLOPE_WINDOW);
    }
    double highest = slopes.value(last);
    for (int i = 1; i < SLOPE_WINDOW; i++) {
      highest = Math.max(highest, slopes.value(last - i));
    }
    return new Reading.Value(highest - slopes.value(last));
  }

  /// The last value minus that of five trading days before.
  private static Reading change(DailySeries values, TradingCalendar calendar) {
    int last = values.size() - 1;
    LocalDate then = calendar.plusTradingDays(values.date(last), -WEEK);
    int index = values.indexUpTo(then);
    return index >= 0 && values.date(index).equals(then)
        ? new Reading.Value(values.value(last) - values.value(index))
        : new Reading.Undefined("no value of " + then);
  }

  /// How many trading days up to the last follow one another without a gap, counted to `limit`.
  private static int unbroken(DailySeries values, TradingCalendar calendar, int limit) {
    int i = values.size() - 1;
    int count = 1;
    while (count < limit && i > 0 && values.date(i - 1).equals(calendar.previous(values.date(i)))) {
      i--;
      count++;
    }
    return count;
  }
}
