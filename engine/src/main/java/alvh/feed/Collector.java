package alvh.feed;

import alvh.files.ChainFiles;
import alvh.files.ChainImport;
import alvh.files.FolderLock;
import alvh.input.InputException;
import alvh.time.NewYork;
import alvh.time.Pause;
import alvh.time.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;

/// Takes snapshots of option chains into an archive.
///
/// A chain is kept only when the reader of chains can read it, it is of the underlying asked for,
/// and its quotes are neither of the future nor older than what is kept.
public final class Collector {
  /// Clocks of two machines differ; quotes further ahead are of a wrong clock or day.
  private static final Duration AHEAD = Duration.ofMinutes(5);

  private static final Duration COLLECT_WAIT = Duration.ofSeconds(20);

  private final ChainArchive archive;
  private final TradingCalendar calendar;
  private final FetchPolicy policy;
  private final InstantSource clock;
  private final Pause pause;

  private Collector(
      ChainArchive archive,
      TradingCalendar calendar,
      FetchPolicy policy,
      InstantSource clock,
      Pause pause) {
    this.archive = archive;
    this.calendar = calendar;
    this.policy = policy;
    this.clock = clock;
    this.pause = pause;
  }

  /// A collector into `archive`.
  public static Collector into(
      ChainArchive archive,
      TradingCalendar calendar,
      FetchPolicy policy,
      InstantSource clock,
      Pause pause) {
    return new Collector(archive, calendar, policy, clock, pause);
  }

  /// One snapshot of the chain that `source` publishes.
  public CollectOutcome collect(Source source) throws InterruptedException {
    if (source.kind() != SourceKind.CHAIN) {
      throw new IllegalArgumentException(source.id() + " publishes no chain");
    }
    if (policy.isOffline()) {
      return new CollectOutcome.Offline();
    }
    Path partial = archive.folder().resolve(DataStore.PARTIAL);
    String underlying = source.file();
    Path candidate = partial.resolve("_" + underlying + ".json");
    PartFile part = new PartFile(partial.resolve("_" + underlying + ".json.part"));
    try (FolderLock _ = FolderLock.exclusive(partial, COLLECT_WAIT, pause);
        Downloader downloader = new Downloader(policy, clock, pause)) {
      // quotes of an earlier slot are no part of this one
      part.delete();
      try {
        Ask ask =
            new Ask(
                source.target().url(), Validators.NONE, part, source.maxBytes(), Ask.JSON_TYPES);
        return switch (downloader.take(ask, candidate, source.pace())) {
          case Download.Fresh fresh -> keep(source, fresh);
          case Download.NotModified _ ->
              new CollectOutcome.Failed("answered 304 without being asked", "try again later");
          case Download.NotThere absent ->
              new CollectOutcome.Failed(
                  source.target().url().getHost() + " answered " + absent.status(),
                  "look at " + source.url() + " in a browser");
          case Download.Failed failed -> new CollectOutcome.Failed(failed.what(), failed.mend());
        };
      } finally {
        part.delete();
        SafeFile.delete(candidate);
      }
    }
  }

  private CollectOutcome keep(Source source, Download.Fresh fresh) {
    ChainImport read;
    try {
      read = ChainFiles.of(calendar).read(fresh.candidate(), Optional.empty());
    } catch (InputException unreadable) {
      return new CollectOutcome.Refused(
          "the chain of " + source.file() + " " + unreadable.what(), unreadable.mend());
    }
    Instant quotes = read.chain().asOf();
    Instant now = clock.instant();
    Optional<String> problem = problem(source.file(), read.chain().underlying(), quotes, now);
    if (problem.isPresent()) {
      return new CollectOutcome.Refused(
          problem.orElseThrow(), "check the clock of this machine, then look at " + source.url());
    }
    ChainArchive.Kept kept = archive.write(source.file(), quotes, bytes(fresh.candidate()));
    return kept.isNew()
        ? new CollectOutcome.Collected(kept.snapshot(), read.rows(), age(quotes, now))
        : new CollectOutcome.NothingNew(kept.snapshot());
  }

  private Optional<String> problem(String wanted, String sent, Instant quotes, Instant now) {
    if (!sent.equals(wanted)) {
      return Optional.of("the chain is of " + sent + ", not of " + wanted);
    }
    if (quotes.isAfter(now.plus(AHEAD))) {
      return Optional.of("its quotes are of " + text(quotes) + ", after now, " + text(now));
    }
    return archive
        .latest(wanted)
        .filter(held -> quotes.isBefore(held.quotes()))
        .map(held ->
            "its quotes of " + text(quotes) + " are older than those kept, " + text(held.quotes()));
  }

  /// Nothing while the quotes are of the running or the last session.
  private String age(Instant quotes, Instant now) {
    LocalDate today = NewYork.date(now);
    if (!calendar.covers(today)) {
      return "";
    }
    int days = calendar.tradingDaysBetween(NewYork.date(quotes), today);
    return days <= 1 ? "" : "stale: the quotes are " + days + " trading days old";
  }

  private static String text(Instant instant) {
    return NewYork.date(instant) + " " + NewYork.time(instant).withNano(0) + " New York";
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException unreadable) {
      throw new InputException(
          path.toString(), "cannot be read: " + unreadable, "check the disk", unreadable);
    }
  }
}
