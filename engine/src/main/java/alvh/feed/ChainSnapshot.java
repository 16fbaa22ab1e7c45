package alvh.feed;

import alvh.time.NewYork;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One kept chain: what its name says.
///
/// @param underlying such as `SPX`
/// @param quotes the instant of its quotes, to the second
/// @param version 1, or more when another chain of the same instant was kept before
/// @param path the file
public record ChainSnapshot(String underlying, Instant quotes, int version, Path path)
    implements Comparable<ChainSnapshot> {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);
  private static final Pattern NAME =
      Pattern.compile(
          "([A-Z]+)_(\\d{4}-\\d{2}-\\d{2})T(\\d{4}|\\d{6})(?:-([1-9]\\d?))?\\.json\\.gz");
  private static final Comparator<ChainSnapshot> ORDER =
      Comparator.comparing(ChainSnapshot::quotes)
          .thenComparing(ChainSnapshot::underlying)
          .thenComparingInt(ChainSnapshot::version);

  /// `2024-01-05/SPX_2024-01-05T1615.json.gz`; seconds are shown when there are some.
  static String name(String underlying, Instant quotes, int version) {
    LocalDate day = NewYork.date(quotes);
    LocalTime time = NewYork.time(quotes);
    String clock = (time.getSecond() == 0 ? MINUTES : SECONDS).format(time);
    String suffix = version == 1 ? "" : "-" + version;
    return day + "/" + underlying + "_" + day + "T" + clock + suffix + ".json.gz";
  }

  /// What the name of `path` says; empty for any other file.
  static Optional<ChainSnapshot> of(Path path) {
    Path last = path.getFileName();
    Matcher matcher = NAME.matcher(last == null ? "" : last.toString());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      String clock = matcher.group(3);
      LocalTime time = LocalTime.parse(clock, clock.length() == 4 ? MINUTES : SECONDS);
      String version = matcher.group(4);
      return Optional.of(
          new ChainSnapshot(
              matcher.group(1),
              NewYork.instant(LocalDate.parse(matcher.group(2)), time),
              version == null ? 1 : Integer.parseInt(version),
              path));
    } catch (DateTimeException noSuchMoment) {
      return Optional.empty();
    }
  }

  /// By instant, then underlying, then version.
  @Override
  public int compareTo(ChainSnapshot other) {
    return ORDER.compare(this, other);
  }
}
