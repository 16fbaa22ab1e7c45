package alvh.fact;

import static alvh.fact.Given.AFTER;
import static org.assertj.core.api.Assertions.assertThat;

import alvh.market.GivenHistory;
import alvh.playbook.FactValue;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Distances to scheduled news and what the calendar says of a day, counted by hand on the calendar
/// of 2024 and 2019.
class EventFactsTest {
  private static final LocalTime TWO = LocalTime.of(14, 0);
  private static final LocalTime EARLY = LocalTime.of(8, 30);

  private static Map<String, FactValue> events(String day, LocalTime time) {
    var history =
        new GivenHistory()
            .with(Given.releases("fomc", TWO, "2024-01-31", "2024-03-20", "2024-05-01"))
            .with(Given.releases("nfp", EARLY, "2024-03-08", "2024-03-29", "2024-05-03"))
            .with(Given.releases("fomcMinutes", TWO, "2024-01-03", "2024-04-10", "2024-05-22"));
    return new EventFacts().values(Given.at(history, day, time));
  }

  private static Map<String, FactValue> session(String day, LocalTime time) {
    return new SessionFacts().values(Given.at(new GivenHistory(), day, time));
  }

  @Test
  void days_are_trading_days_and_the_day_of_the_news_is_zero() {
    // Friday 15 March to Wednesday 20 March
    assertThat(Given.amount(events("2024-03-15", AFTER), "event.daysToFomc")).isEqualTo(3);
    Map<String, FactValue> before = events("2024-03-20", LocalTime.NOON);
    assertThat(Given.amount(before, "event.daysToFomc")).isZero();
    // since 31 January: 20 trading days of February, 14 of March
    assertThat(Given.amount(before, "event.daysSinceFomc")).isEqualTo(34);
    Map<String, FactValue> after = events("2024-03-20", AFTER);
    assertThat(Given.amount(after, "event.daysSinceFomc")).isZero();
    // to 1 May: 6 in March without Good Friday, 22 in April, 1 in May
    assertThat(Given.amount(after, "event.daysToFomc")).isEqualTo(29);
  }

  @Test
  void news_of_a_holiday_reach_the_market_on_the_next_trading_day() {
    // the employment report came on Good Friday, 29 March
    assertThat(Given.amount(events("2024-03-28", AFTER), "event.daysToNfp")).isEqualTo(1);
    assertThat(Given.flag(events("2024-03-18", AFTER), "event.isFomcWeek")).isTrue();
    assertThat(Given.flag(events("2024-03-28", AFTER), "event.isFomcWeek")).isFalse();
  }

  @Test
  void behind_the_last_date_before_the_first_and_in_a_hole_nothing_is_said() {
    Map<String, FactValue> late = events("2024-05-02", AFTER);
    assertThat(Given.unknown(late, "event.daysToFomc")).contains("end 2024-05-01");
    assertThat(Given.unknown(late, "event.daysSinceFomc")).contains("end 2024-05-01");
    assertThat(Given.flag(late, "event.isFomcWeek")).isTrue();
    assertThat(Given.unknown(events("2024-05-07", AFTER), "event.isFomcWeek"))
        .contains("end 2024-05-01");
    assertThat(Given.amount(events("2024-05-01", AFTER), "event.daysSinceFomc")).isZero();
    assertThat(Given.unknown(events("2024-01-02", AFTER), "event.daysSinceFomc"))
        .contains("begin 2024-01-31");
    assertThat(Given.unknown(events("2024-02-15", AFTER), "event.daysSinceMinutes"))
        .contains("hole from 2024-01-03 to 2024-04-10");
    assertThat(Given.unknown(late, "event.daysToCpi")).isEqualTo("no dates of 'cpi' in the data");
  }

  @Test
  void quarters_and_months_end_on_their_fridays() {
    assertThat(Given.flag(session("2024-03-15", AFTER), "event.isRebalanceDay")).isTrue();
    assertThat(Given.flag(session("2024-03-28", AFTER), "event.isRebalanceDay")).isTrue();
    assertThat(Given.flag(session("2024-02-16", AFTER), "event.isRebalanceDay")).isFalse();
    assertThat(Given.flag(session("2024-02-16", AFTER), "event.isMonthlyExpiry")).isTrue();
    assertThat(Given.flag(session("2024-02-15", AFTER), "event.isMonthlyExpiry")).isTrue();
    assertThat(Given.flag(session("2024-02-14", AFTER), "event.isMonthlyExpiry")).isFalse();
    // Good Friday 2019 was the third Friday of April: options expired on Thursday
    assertThat(Given.flag(session("2019-04-18", AFTER), "event.isMonthlyExpiry")).isTrue();
    assertThat(Given.flag(session("2019-04-17", AFTER), "event.isMonthlyExpiry")).isTrue();
  }

  /// Dates of Cboe's expiration calendars.
  @Test
  void vix_options_of_the_month_settle_thirty_days_before_those_on_the_index() {
    assertThat(Given.flag(session("2024-03-20", AFTER), "event.isVixExpiry")).isTrue();
    assertThat(Given.flag(session("2024-03-19", AFTER), "event.isVixExpiry")).isFalse();
    // a weekly expiry is none of the month
    assertThat(Given.flag(session("2024-03-27", AFTER), "event.isVixExpiry")).isFalse();
    // Good Friday was the third Friday of April 2019, so VIX settled on a Tuesday
    assertThat(Given.flag(session("2019-03-19", AFTER), "event.isVixExpiry")).isTrue();
    assertThat(Given.flag(session("2019-03-20", AFTER), "event.isVixExpiry")).isFalse();
  }

  @Test
  void minutes_run_to_the_close_of_the_day() {
    assertThat(Given.amount(session("2024-03-15", LocalTime.of(15, 30)), "session.minutesToClose"))
        .isEqualTo(30);
    assertThat(Given.amount(session("2024-03-15", AFTER), "session.minutesToClose")).isEqualTo(-15);
    // the day after Thanksgiving closes at 13:00
    assertThat(Given.amount(session("2024-11-29", LocalTime.NOON), "session.minutesToClose"))
        .isEqualTo(60);
    assertThat(Given.unknown(session("2024-03-29", AFTER), "session.minutesToClose"))
        .contains("Good Friday");
  }
}
