package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import alvh.input.InputException;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Moments as a person writes them, in New York whatever the machine's zone is.
class MomentsTest {
  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();

  private static Instant parse(String text) {
    return Moments.parse("--as-of", text, CALENDAR);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-05, 2024-01-05T21:15:00Z", // winter
    "2024-07-05, 2024-07-05T20:15:00Z", // summer
    "2024-07-03, 2024-07-03T17:15:00Z", // early close
    "2024-01-05T15:45, 2024-01-05T20:45:00Z",
    "2024-01-05T15:45:30, 2024-01-05T20:45:30Z",
    "2024-01-05T15:45Z, 2024-01-05T15:45:00Z",
    "2024-01-05T15:45+09:00, 2024-01-05T06:45:00Z",
  })
  void a_day_is_its_close_and_a_time_is_new_york_time(String text, Instant instant) {
    assertThat(parse(text)).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-06, not a trading day: a weekend, 2024-01-08",
    "2024-01-01, not a trading day: New Year, 2024-01-02",
    "2024-02-30, neither a date nor a time, 16:15",
    "yesterday, neither a date nor a time, 16:15",
    "1492-10-12, outside the trading calendar, covers",
    "1492-10-12T12:00, outside the trading calendar, covers",
  })
  void what_is_no_moment_is_refused_with_a_way_to_mend_it(String text, String what, String mend) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> parse(text))
        .satisfies(e -> {
          assertThat(e.where()).isEqualTo("--as-of");
          assertThat(e.what()).contains(what);
          assertThat(e.mend()).contains(mend);
        });
  }

  @Test
  void moments_are_written_in_new_york_time() {
    Instant instant = Instant.parse("2024-01-05T21:15:00Z");
    assertThat(Moments.shown(instant)).isEqualTo("2024-01-05 16:15 New York");
    assertThat(Moments.iso(instant)).isEqualTo("2024-01-05T16:15-05:00");
  }
}
