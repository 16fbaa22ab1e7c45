package alvh.fact;

import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.time.NewYork;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the calendar says of the day and of the hour.
final class SessionFacts implements FactGroup {
  private static final String REBALANCE = "event.isRebalanceDay";
  private static final String EXPIRY = "event.isMonthlyExpiry";
  private static final String VIX_EXPIRY = "event.isVixExpiry";
  private static final String MINUTES = "session.minutesToClose";

  private static final double SECONDS_PER_MINUTE = 60;

  /// Index rebalancing of S&P Dow Jones Indices takes effect after the third Friday of these.
  private static final Set<Month> QUARTER_ENDS =
      EnumSet.of(Month.MARCH, Month.JUNE, Month.SEPTEMBER, Month.DECEMBER);

  @Override
  public List<FactDeclaration> declarations() {
    return List.of(
        FactDeclaration.flag(
                REBALANCE,
                "third Friday of March, June, September or December, or last trading day of a"
                    + " quarter")
            .from(FactOrigin.by("calendar; the trading day before a Friday that is a holiday")),
        FactDeclaration.flag(
                EXPIRY,
                "third Friday of the month, or the day on which its morning-settled options stop"
                    + " trading")
            .from(
                FactOrigin.by(
                    "calendar; the trading day before a Friday that is a holiday, and the trading"
                        + " day before that one")),
        FactDeclaration.flag(
                VIX_EXPIRY, "the month's VIX options and futures settle on the morning of the day")
            .from(
                FactOrigin.by(
                    "calendar; the Wednesday 30 days before the third Friday of the next month, the"
                        + " trading day before when either is a holiday")),
        FactDeclaration.number(
                MINUTES,
                "minutes",
                5,
                "minutes to the close of the day's cash session, below 0 after it")
            .from(FactOrigin.by("close of the day, 16:00 or the early one, minus the instant")));
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    Map<String, FactValue> values = new LinkedHashMap<>();
    LocalDate day = in.view().date();
    values.put(REBALANCE, flag(in, isRebalanceDay(in.calendar(), day)));
    values.put(EXPIRY, flag(in, isMonthlyExpiry(in.calendar(), day)));
    values.put(VIX_EXPIRY, flag(in, day.equals(in.calendar().vixSettlement(YearMonth.from(day)))));
    values.put(MINUTES, minutesToClose(in, day));
    return values;
  }

  private static FactValue flag(MarketInputs in, boolean value) {
    return new FactValue.Flag(value, in.stamp(), "calendar");
  }

  private static boolean isRebalanceDay(TradingCalendar calendar, LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return QUARTER_ENDS.contains(day.getMonth())
        && (day.equals(calendar.spxMonthly(month))
            || day.equals(calendar.previous(month.plusMonths(1).atDay(1))));
  }

  private static boolean isMonthlyExpiry(TradingCalendar calendar, LocalDate day) {
    LocalDate expiry = calendar.spxMonthly(YearMonth.from(day));
    return day.equals(expiry)
        || day.equals(calendar.expiry(expiry, Settlement.AM).lastTradingDay());
  }

  private static FactValue minutesToClose(MarketInputs in, LocalDate day) {
    if (!in.calendar().isTradingDay(day)) {
      return new FactValue.Unknown(
          day + " is no trading day: " + in.calendar().whyClosed(day).orElse("closed"));
    }
    Duration left =
        Duration.between(in.view().asOf(), NewYork.instant(day, in.calendar().closeTime(day)));
    return new FactValue.Amount(left.toSeconds() / SECONDS_PER_MINUTE, in.stamp(), "calendar");
  }
}
