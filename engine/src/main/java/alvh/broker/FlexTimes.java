package alvh.broker;

import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Dates and times of Flex reports: `20240105`, `2024-01-05`, `20240105;143015`, `2024-01-05,
/// 14:30:15 EST`. They are New York wall times. Forms that put the day first are not read, since
/// 01/02/2024 means two days.
final class FlexTimes {
  private FlexTimes() {}

  /// The date at the start of `text`.
  static Optional<LocalDate> date(String text) {
    return UsDates.compact(words(text).getFirst());
  }

  /// The instant of a date and a time.
  static Optional<Instant> instant(String text) {
    List<String> words = words(text);
    return words.size() < 2
        ? Optional.empty()
        : date(text)
            .flatMap(date -> UsDates.clock(words.get(1)).map(time -> NewYork.instant(date, time)));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("[;,T ]+", -1));
  }
}
