package alvh.files;

import alvh.input.InputException;
import alvh.time.NewYork;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A calendar of economic events (`year,day,time,impact,cur,text,actual,forecast,previous`, times
/// in New York): for each text of USD that the map names, its release, and as `NAME.actual` and
/// `NAME.consensus` the percentages printed with it.
final class EventTableReader {
  private static final Pattern TIME = Pattern.compile("(\\d{1,2}):(\\d{2})(am|pm)");
  private static final Pattern PERCENT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)%");
  private static final int HOURS_TO_NOON = 12;

  private EventTableReader() {}

  static void read(CsvRows rows, Dataset dataset, SeriesCollector collector) {
    Header header = new Header(rows.header());
    int text = header.column("text");
    int currency = header.column("cur");
    int actual = header.column("actual");
    int forecast = header.column("forecast");
    while (rows.hasNext()) {
      CsvRow row = rows.next();
      collector.countRow();
      String name = dataset.series().get(row.text(text));
      if (name == null || !row.text(currency).equals("USD")) {
        continue;
      }
      LocalDate date = date(row, header);
      time(row.text(header.column("time")))
          .ifPresent(at -> collector.release(name, NewYork.instant(date, at)));
      percent(row.text(actual)).ifPresent(v -> collector.add(row, name + ".actual", date, v));
      percent(row.text(forecast)).ifPresent(v -> collector.add(row, name + ".consensus", date, v));
    }
  }

  private static LocalDate date(CsvRow row, Header header) {
    String day = row.text(header.column("day"));
    String year = row.text(header.column("year"));
    return Dates.parse(day + " " + year).orElseThrow(() -> notADate(row, day + " " + year));
  }

  private static InputException notADate(CsvRow row, String text) {
    return row.fault("is not a date: '" + text + "'", "correct or remove the line");
  }

  private static Optional<LocalTime> time(String text) {
    Matcher time = TIME.matcher(text.toLowerCase(Locale.ROOT));
    if (!time.matches()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(time.group(1)) % HOURS_TO_NOON;
    int minute = Integer.parseInt(time.group(2));
    return Optional.of(
        LocalTime.of(time.group(3).equals("pm") ? hour + HOURS_TO_NOON : hour, minute));
  }

  private static Optional<Double> percent(String text) {
    Matcher percent = PERCENT.matcher(text);
    return percent.matches() ? Decimals.parse(percent.group(1)) : Optional.empty();
  }
}
