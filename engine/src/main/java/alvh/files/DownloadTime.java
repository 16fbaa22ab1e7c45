package alvh.files;

import alvh.time.NewYork;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a quote table was downloaded, by its preamble: the quotes are older than that.
///
/// The table shows the last quotes of the exchange, delayed by a quarter of an hour: on a weekend
/// the close of the last trading day, before the opening the close of the day before or the night
/// session, during a session that session. So a download time alone fixes the instant of the quotes
/// only when no session was on; otherwise the caller says it.
record DownloadTime(LocalDate date, LocalTime time) {
  private static final Pattern TEXT =
      Pattern.compile(
          "([A-Za-z]+ \\d{1,2}, \\d{4}),?(?: at)? (\\d{1,2}):(\\d{2}) ([AP]M)(?: E[SD]?T)?");
  private static final int HOURS_TO_NOON = 12;

  /// The opening of the regular session.
  private static final LocalTime OPENING = LocalTime.of(9, 30);

  /// The time `January 7, 2024 at 10:52 AM EST` spells.
  static Optional<DownloadTime> parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<LocalDate> date = Dates.parse(matcher.group(1));
    try {
      int hour = Integer.parseInt(matcher.group(2)) % HOURS_TO_NOON;
      boolean isAfternoon = matcher.group(4).toUpperCase(Locale.ROOT).equals("PM");
      LocalTime time =
          LocalTime.of(
              isAfternoon ? hour + HOURS_TO_NOON : hour, Integer.parseInt(matcher.group(3)));
      return date.map(d -> new DownloadTime(d, time));
    } catch (DateTimeException noSuchTime) {
      return Optional.empty();
    }
  }

  private Instant instant() {
    return NewYork.instant(date, time);
  }

  /// The instant of the closing quotes, when only they can be meant.
  Optional<Instant> closingQuotes(ChainContext context) {
    LocalDate day = context.tradingDayUpTo(date);
    Instant shown = context.closingQuotes(day).plus(ChainContext.QUARTER_HOUR);
    return instant().isBefore(shown) ? Optional.empty() : Optional.of(context.closingQuotes(day));
  }

  /// The instant of the quotes: the caller's, when the quotes can be from that trading day.
  Instant asOf(TextSource source, Optional<Instant> asked, ChainContext context) {
    if (asked.isEmpty()) {
      return closingQuotes(context)
          .orElseThrow(() ->
              source.fault(
                  1,
                  "was downloaded " + this + ", while quotes were moving",
                  "say the quotes' time with --at"));
    }
    Instant wanted = asked.orElseThrow();
    Optional<Instant> onlyClosing = closingQuotes(context);
    if (onlyClosing.isPresent()) {
      requireClosing(source, wanted, onlyClosing.orElseThrow());
      return wanted;
    }
    LocalDate before = context.calendar().previous(date);
    if (time.isBefore(OPENING) && NewYork.date(wanted).equals(before)) {
      requireClosing(source, wanted, context.closingQuotes(before));
      return wanted;
    }
    if (!NewYork.date(wanted).equals(date) || wanted.isAfter(instant())) {
      throw source.fault(
          1,
          "was downloaded "
              + this
              + ", its quotes are of "
              + (time.isBefore(OPENING) ? "that night or the close of " + before : "that session")
              + ", not of "
              + ChainContext.text(wanted),
          "ask for the quotes' own time with --at, or name another file");
    }
    return wanted;
  }

  /// After the close of quoting the table shows the last quotes of the day and of no other moment.
  private void requireClosing(TextSource source, Instant wanted, Instant closing) {
    if (!wanted.equals(closing)) {
      throw source.fault(
          1,
          "was downloaded "
              + this
              + ": its quotes are those of "
              + ChainContext.text(closing)
              + ", not of "
              + ChainContext.text(wanted),
          "ask for --at "
              + NewYork.date(closing)
              + "T"
              + NewYork.time(closing)
              + ", or name another file");
    }
  }

  @Override
  public String toString() {
    return date + " " + time + " New York";
  }
}
