package alvh.files;

import alvh.input.InputException;
import alvh.time.NewYork;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/// Release dates in the three forms at hand: a column of dates, rows with a `kind` and a New York
/// time, rows with a text and a UTC time.
final class ReleaseReader {
  private static final int MINUTES_AT = "2001-01-12 ".length();

  private ReleaseReader() {}

  static void read(CsvRows rows, Dataset dataset, SeriesCollector collector) {
    Header header = new Header(rows.header());
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      if (row.isBlank()) {
        continue;
      }
      collector.countRow();
      if (header.has("kind", "date_et")) {
        String name = dataset.series().get(row.text(header.column("kind")));
        if (name != null) {
          collector.release(name, newYorkTime(row, header.column("date_et")));
        }
      } else if (header.has("datetime_utc", "event")) {
        named(row.text(header.column("event")), dataset)
            .ifPresent(name -> collector.release(name, utc(row, header.column("datetime_utc"))));
      } else {
        dataset
            .series()
            .forEach((column, name) -> {
              LocalDate date = row.date(header.column(column), column);
              collector.release(name, NewYork.instant(date, dataset.clock()));
            });
      }
    }
  }

  /// The first release whose text is part of `event`; what follows it is not looked at.
  private static Optional<String> named(String event, Dataset dataset) {
    String text = event.toLowerCase(Locale.ROOT);
    return dataset.series().entrySet().stream()
        .filter(entry -> text.contains(entry.getKey().toLowerCase(Locale.ROOT)))
        .map(entry -> entry.getValue())
        .findFirst();
  }

  private static Instant newYorkTime(CsvRow row, int column) {
    String text = row.text(column);
    try {
      LocalTime time = LocalTime.parse(text.substring(Math.min(MINUTES_AT, text.length())));
      return NewYork.instant(row.date(column, "date_et"), time);
    } catch (DateTimeException notATime) {
      throw notATime(row, text, notATime);
    }
  }

  private static Instant utc(CsvRow row, int column) {
    try {
      return OffsetDateTime.parse(row.text(column)).toInstant();
    } catch (DateTimeException notATime) {
      throw notATime(row, row.text(column), notATime);
    }
  }

  private static InputException notATime(CsvRow row, String text, DateTimeException cause) {
    return new InputException(
        row.where(), "is not a time: '" + text + "'", "correct or remove the line", cause);
  }
}
