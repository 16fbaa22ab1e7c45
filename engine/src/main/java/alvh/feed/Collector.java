package alvh.feed;

import alvh.files.ChainFiles;
import alvh.files.ChainImport;
import alvh.files.FolderLock;
import alvh.input.InputException;
import alvh.market.OptionChain;
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
/// its quotes are neither of the future nor older than what is kept, and it is no mere piece: some
/// expiry to come is quoted on both sides, and it has at least half of the options of the chain
/// that was kept last.
public final class Collector {
  /// Clocks of two machines differ; quotes further ahead are of a wrong clock or day.
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /// What was kept longer ago is no measure of how many options there should be.
  private static final Duration COMPARABLE = Duration.ofDays(10);

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
    byte[] json = bytes(fresh.candidate());
    Optional<CollectOutcome> piece = piece(source, read.chain(), json);
    if (piece.isPresent()) {
      return piece.orElseThrow();
    }
    ChainArchive.Kept kept = archive.write(source.file(), quotes, json);
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

  /// Why what was sent is a piece of a chain only.
  private Optional<CollectOutcome> piece(Source source, OptionChain chain, byte[] json) {
    if (!Completeness.hasLiveQuotes(chain)) {
      return Optional.of(
          new CollectOutcome.Refused(
              "no expiry after its quotes of "
                  + text(chain.asOf())
                  + " has quotes of calls and puts",
              "run it again in the session or after the close; else look at " + source.url()));
    }
    Instant since = chain.asOf().minus(COMPARABLE);
    Optional<ChainSnapshot> last =
        archive.latest(source.file()).filter(held -> !held.quotes().isBefore(since));
    return last.flatMap(held ->
        held(held)
            .flatMap(before ->
                Completeness.shrinkage(Completeness.options(json), Completeness.options(before)))
            .map(what ->
                new CollectOutcome.Refused(
                    what,
                    "run it again in a few minutes; if the source really lists so few, move "
                        + held.path()
                        + " away")));
  }

  /// A kept chain; what cannot be read any more is no measure of the new one.
  private static Optional<byte[]> held(ChainSnapshot snapshot) {
    try {
      return Optional.of(ChainArchive.read(snapshot.path()));
    } catch (InputException damaged) {
      return Optional.empty();
    }
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
