package alvh.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Releases of news by New York time, from every file that lists them.
final class PlainReleases {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final LocalTime MORNING = LocalTime.of(8, 30);
  private static final DateTimeFormatter TABLE =
      DateTimeFormatter.ofPattern("MMM d uuuu h:mma", Locale.US);

  static final NavigableSet<LocalDateTime> FOMC =
      dates("macro/fomc_announce_dates_2000_2026.csv", "announce_date", LocalTime.of(14, 0));
  static final NavigableSet<LocalDateTime> CPI =
      dates("macro/cpi_release_dates_2025-08_2026-07.csv", "release_date", MORNING);
  static final NavigableSet<LocalDateTime> PPI = new TreeSet<>();
  static final NavigableSet<LocalDateTime> NFP = new TreeSet<>();
  static final NavigableSet<LocalDateTime> MINUTES = new TreeSet<>();

  static {
    for (Map<String, String> row :
        PlainFile.rows("macro/us_cpi_ppi_release_dates_2001_2025_derived.csv")) {
      LocalDateTime at = LocalDateTime.parse(row.getOrDefault("date_et", "").replace(' ', 'T'));
      ("CPI".equals(row.get("kind")) ? CPI : PPI).add(at);
    }
    for (Map<String, String> row : PlainFile.rows("macro/us_events_2001_2025_rleydev.csv.gz")) {
      LocalDateTime at =
          OffsetDateTime.parse(row.getOrDefault("datetime_utc", ""))
              .atZoneSameInstant(NEW_YORK)
              .toLocalDateTime();
      kinds(row.getOrDefault("event", "")).forEach(kind -> kind.add(at));
    }
    for (Map<String, String> row : PlainFile.rows("macro/forexfactory_2022.csv")) {
      if ("USD".equals(row.get("cur"))) {
        tabled(row.getOrDefault("text", "")).forEach(kind -> kind.add(time(row)));
      }
    }
  }

  private PlainReleases() {}

  private static List<NavigableSet<LocalDateTime>> kinds(String event) {
    List<NavigableSet<LocalDateTime>> kinds = new ArrayList<>();
    String text = event.toLowerCase(Locale.ROOT);
    if (text.contains("minutes") || text.contains("протокол")) {
      kinds.add(MINUTES);
    } else if (text.contains("employment situation") || text.contains("nfp")) {
      kinds.add(NFP);
    } else if (text.contains("consumer price") || text.contains("cpi")) {
      kinds.add(CPI);
    } else if (text.contains("producer price") || text.contains("ppi")) {
      kinds.add(PPI);
    }
    return kinds;
  }

  private static List<NavigableSet<LocalDateTime>> tabled(String text) {
    return switch (text) {
      case "CPI m/m" -> List.of(CPI);
      case "PPI m/m" -> List.of(PPI);
      case "Non-Farm Employment Change" -> List.of(NFP);
      case "FOMC Statement" -> List.of(FOMC);
      default -> List.of();
    };
  }

  /// The time of a row of the table of 2022.
  static LocalDateTime time(Map<String, String> row) {
    String text =
        row.getOrDefault("day", "")
            + " "
            + row.getOrDefault("year", "")
            + " "
            + row.getOrDefault("time", "").toUpperCase(Locale.ROOT);
    return LocalDateTime.parse(text, TABLE);
  }

  private static NavigableSet<LocalDateTime> dates(String file, String column, LocalTime clock) {
    NavigableSet<LocalDateTime> dates = new TreeSet<>();
    for (Map<String, String> row : PlainFile.rows(file)) {
      dates.add(LocalDate.parse(row.getOrDefault(column, "")).atTime(clock));
    }
    return dates;
  }

  /// Announcements as they were expected: what was called at short notice is there once it is past,
  /// and the meeting of 2020-03-18 as long as it stood.
  static NavigableSet<LocalDateTime> fomcSeenFrom(PlainMoment at) {
    return fomcSeenFrom(at.day().atTime(at.time()));
  }

  static NavigableSet<LocalDateTime> fomcSeenFrom(LocalDateTime now) {
    NavigableSet<LocalDateTime> seen = new TreeSet<>(FOMC);
    for (String wrong : List.of("2003-09-15", "2012-10-23", "2025-08-22")) {
      seen.remove(LocalDate.parse(wrong).atTime(14, 0));
    }
    for (String surprise :
        List.of("2019-10-11", "2020-03-03", "2020-03-15", "2020-03-23", "2020-03-31")) {
      LocalDateTime held = LocalDate.parse(surprise).atTime(14, 0);
      if (held.isAfter(now)) {
        seen.remove(held);
      }
    }
    if (now.isBefore(LocalDateTime.of(2020, 3, 15, 14, 0))) {
      seen.add(LocalDateTime.of(2020, 3, 18, 14, 0));
    }
    return seen;
  }
}
