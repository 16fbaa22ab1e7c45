package alvh.fact;

import alvh.market.ReleaseDates;
import alvh.playbook.FactDeclaration;
import alvh.playbook.FactOrigin;
import alvh.playbook.FactValue;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// How far the news is: trading days to and from scheduled releases. Behind the last date that is
/// known nothing is said.
final class EventFacts implements FactGroup {
  private static final String FOMC = "fomc";
  private static final String FOMC_WEEK = "event.isFomcWeek";

  /// Said of every fact of announcements that lie ahead.
  private static final String UNSCHEDULED = "; unscheduled meetings count once they were held";

  /// Two dates further apart than this have a hole between them, calendar days: two FOMC meetings
  /// were never more than 58 days apart since 2000, two CPI releases never more than 55.
  private static final int LONGEST_GAP_DAYS = 60;

  /// A fact of one kind of release.
  private record Distance(String fact, String release, String words, boolean isAhead) {
    FactDeclaration declaration() {
      return FactDeclaration.number(
              fact,
              "days",
              1,
              isAhead
                  ? "trading days to the next " + words + "; 0 on its day until it is out"
                  : "trading days since the last " + words + "; 0 on its day once it is out")
          .from(
              FactOrigin.by(
                  isAhead
                      ? "trading days in (today, day of the first release after the instant]"
                      : "trading days in (day of the last release up to the instant, today]"));
    }
  }

  private static final List<Distance> DISTANCES =
      List.of(
          new Distance("event.daysToFomc", FOMC, "FOMC announcement" + UNSCHEDULED, true),
          new Distance("event.daysToCpi", "cpi", "CPI release", true),
          new Distance("event.daysToPpi", "ppi", "PPI release", true),
          new Distance("event.daysToNfp", "nfp", "employment report", true),
          new Distance("event.daysSinceFomc", FOMC, "FOMC announcement" + UNSCHEDULED, false),
          new Distance("event.daysSinceCpi", "cpi", "CPI release", false),
          new Distance("event.daysSincePpi", "ppi", "PPI release", false),
          new Distance("event.daysSinceMinutes", "fomcMinutes", "FOMC minutes", false));

  @Override
  public List<FactDeclaration> declarations() {
    List<FactDeclaration> all = new ArrayList<>();
    DISTANCES.forEach(d -> all.add(d.declaration()));
    all.add(
        FactDeclaration.flag(
                FOMC_WEEK, "an FOMC announcement falls into this calendar week" + UNSCHEDULED)
            .from(FactOrigin.by("a date of fomc from Monday to Sunday of the instant's week")));
    return all;
  }

  @Override
  public Map<String, FactValue> values(MarketInputs in) {
    Map<String, FactValue> values = new LinkedHashMap<>();
    for (Distance d : DISTANCES) {
      values.put(
          d.fact(),
          of(in, d.release(), dates -> d.isAhead() ? daysTo(in, dates) : daysSince(in, dates)));
    }
    values.put(FOMC_WEEK, of(in, FOMC, dates -> isInWeek(in, dates)));
    return values;
  }

  /// What `known` makes of the dates of a release; unknown when there are none.
  static FactValue of(MarketInputs in, String release, Function<ReleaseDates, FactValue> known) {
    return in.view()
        .releases(release)
        .map(dates -> release.equals(FOMC) ? announced(in, dates) : dates)
        .map(known)
        .orElseGet(() -> new FactValue.Unknown("no dates of '" + release + "' in the data"));
  }

  private static ReleaseDates announced(MarketInputs in, ReleaseDates all) {
    return in.releases(all, dates -> FomcDates.knownAt(dates, in.view().asOf()));
  }

  private static FactValue daysTo(MarketInputs in, ReleaseDates dates) {
    return between(
        in,
        dates,
        (last, next) -> amount(in, dates, in.view().date(), tradingDay(in.calendar(), next)));
  }

  private static FactValue daysSince(MarketInputs in, ReleaseDates dates) {
    Optional<Instant> last = dates.lastUpTo(in.view().asOf());
    LocalDate today = in.view().date();
    // on the last day that is known nothing can have come since
    return last.isPresent() && NewYork.date(last.get()).equals(today)
        ? amount(in, dates, tradingDay(in.calendar(), last.get()), today)
        : between(
            in,
            dates,
            (before, next) -> amount(in, dates, tradingDay(in.calendar(), before), today));
  }

  /// What is made of the last release and the next.
  private interface Neighbours {
    FactValue value(Instant last, Instant next);
  }

  /// What `known` makes of the releases around the instant; unknown before the first, behind the
  /// last, where there may have been others, and in a hole of the file.
  private static FactValue between(MarketInputs in, ReleaseDates dates, Neighbours known) {
    Optional<Instant> last = dates.lastUpTo(in.view().asOf());
    Optional<Instant> next = dates.nextAfter(in.view().asOf());
    if (next.isEmpty()) {
      return ended(dates);
    }
    if (last.isEmpty()) {
      return new FactValue.Unknown(named(dates) + " begin " + NewYork.date(next.get()));
    }
    return Duration.between(last.get(), next.get()).toDays() > LONGEST_GAP_DAYS
        ? new FactValue.Unknown(
            named(dates)
                + " have a hole from "
                + NewYork.date(last.get())
                + " to "
                + NewYork.date(next.get()))
        : known.value(last.get(), next.get());
  }

  private static FactValue amount(
      MarketInputs in, ReleaseDates dates, LocalDate from, LocalDate to) {
    int days = in.calendar().tradingDaysBetween(from, to);
    return new FactValue.Amount(days, in.stamp(), dates.source());
  }

  /// A release on a day without trading reaches the market on the next one.
  private static LocalDate tradingDay(TradingCalendar calendar, Instant at) {
    LocalDate day = NewYork.date(at);
    return calendar.isTradingDay(day) ? day : calendar.next(day);
  }

  private static FactValue isInWeek(MarketInputs in, ReleaseDates dates) {
    LocalDate monday = in.view().date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Instant begin = NewYork.instant(monday, LocalTime.MIN);
    // from the instant before Monday, so that a release at its first instant counts
    Optional<Instant> next = dates.nextAfter(begin.minusNanos(1));
    return next.filter(at -> NewYork.date(at).isBefore(monday.plusWeeks(1))).isPresent()
        ? flag(in, dates, true)
        : between(in, dates, (before, after) -> flag(in, dates, false));
  }

  private static FactValue flag(MarketInputs in, ReleaseDates dates, boolean value) {
    return new FactValue.Flag(value, in.stamp(), dates.source());
  }

  static FactValue ended(ReleaseDates dates) {
    return new FactValue.Unknown(named(dates) + " end " + NewYork.date(dates.instants().getLast()));
  }

  private static String named(ReleaseDates dates) {
    return "the dates of '" + dates.name() + "' (" + dates.source() + ")";
  }
}
