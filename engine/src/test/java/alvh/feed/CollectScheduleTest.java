package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.time.NewYork;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When snapshots are due.
class CollectScheduleTest {
  private static Instant newYork(String time) {
    return LocalDateTime.parse(time).atZone(NewYork.ZONE).toInstant();
  }

  @ParameterizedTest
  @CsvSource({
    "before the feed shows the opening, 2024-01-05T09:00, 2024-01-05T09:45",
    "at a slot the next one is due,     2024-01-05T09:45, 2024-01-05T10:15",
    "between slots,                     2024-01-05T12:01, 2024-01-05T12:15",
    "the last slot of the session,      2024-01-05T15:45, 2024-01-05T16:35",
    "the closing quotes,                2024-01-05T16:20, 2024-01-05T16:35",
    "then the next trading day,         2024-01-05T16:35, 2024-01-08T09:45",
    "a holiday is passed over,          2024-01-12T20:00, 2024-01-16T09:45",
    "on a half day,                     2023-11-24T12:45, 2023-11-24T13:35",
    "and after it,                      2023-11-24T13:35, 2023-11-27T09:45",
    "across the change of clocks,       2024-03-08T17:00, 2024-03-11T09:45",
  })
  void snapshots_follow_the_session(String what, String after, String due) {
    CollectSchedule schedule =
        new CollectSchedule(Fetching.CONFIG.calendar(), Duration.ofMinutes(30));
    assertThat(schedule.next(newYork(after))).as(what).isEqualTo(newYork(due));
  }
}
