package alvh.feed;

import alvh.files.DatasetMap;
import alvh.files.FolderLock;
import alvh.files.ReadingRules;
import alvh.time.NewYork;
import alvh.time.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Brings the history files of a data folder up to date.
///
/// Every file is first taken aside, read by the readers that will read it later, and compared with
/// the one that is held; only then it takes its place. Whatever goes wrong is an outcome of that
/// file, the others go on and what was held stays.
public final class Fetcher {
  /// A contract that was not published so long after its settlement never will be.
  private static final int DAYS_TO_PUBLISH = 7;

  /// Another fetch in the same folder is waited for only this long: it may take minutes.
  private static final Duration FETCH_WAIT = Duration.ofSeconds(1);

  private final DataStore store;
  private final DatasetMap map;
  private final ReadingRules rules;
  private final FetchPolicy policy;
  private final InstantSource clock;
  private final Pause pause;

  private Fetcher(
      DataStore store,
      DatasetMap map,
      ReadingRules rules,
      FetchPolicy policy,
      InstantSource clock,
      Pause pause) {
    this.store = store;
    this.map = map;
    this.rules = rules;
    this.policy = policy;
    this.clock = clock;
    this.pause = pause;
  }

  /// A fetcher for `folder`.
  ///
  /// @param map which file holds which series
  public static Fetcher into(
      Path folder,
      DatasetMap map,
      ReadingRules rules,
      FetchPolicy policy,
      InstantSource clock,
      Pause pause) {
    return new Fetcher(new DataStore(folder, pause), map, rules, policy, clock, pause);
  }

  /// Tidies up after a run that was stopped and says what it had left in `folder`; for the start of
  /// any verb.
  ///
  /// Never waits: while another run fetches there is nothing to tidy up. Where nothing was left, no
  /// file is opened and none is made; a folder that is not there or cannot be written is left
  /// alone.
  public static List<Leftover> leftovers(Path folder, Pause pause) {
    DataStore store = new DataStore(folder, pause);
    if (!Recovery.isNeeded(store)) {
      return List.of();
    }
    Optional<FolderLock> free = DataStore.lockIfFree(folder.resolve(DataStore.PARTIAL));
    if (free.isEmpty()) {
      return List.of();
    }
    try (FolderLock _ = free.orElseThrow()) {
      return Recovery.of(store);
    }
  }

  /// Asks for every one of `targets`, one after the other.
  ///
  /// @param accepted ids of sources whose new version is taken even if it is doubtful
  /// @param starting is told each target before it is asked for
  public FetchReport fetch(List<Target> targets, Set<String> accepted, Consumer<Target> starting)
      throws InterruptedException {
    List<FetchResult> results = new ArrayList<>();
    if (policy.isOffline()) {
      targets.forEach(
          t -> results.add(new FetchResult(t, new FetchOutcome.Offline(store.stamp(t.file())))));
      return new FetchReport(List.of(), results);
    }
    try (FolderLock _ = store.fetchLock(FETCH_WAIT);
        Downloader downloader = new Downloader(policy, clock, pause)) {
      List<Leftover> recovered = Recovery.of(store);
      Refusals refusals = new Refusals();
      for (Target target : targets) {
        starting.accept(target);
        boolean isAccepted = accepted.contains(target.source().id());
        results.add(new FetchResult(target, one(target, isAccepted, downloader, refusals)));
      }
      return new FetchReport(
          recovered, results.stream().map(result -> judged(result, refusals)).toList());
    }
  }

  /// What a 403 meant is known only at the end: one of a row says nothing about its file, and one
  /// among other answers says that the file is not there, today at least.
  private FetchResult judged(FetchResult result, Refusals refusals) {
    Target target = result.target();
    if (refusals.isRefused(target)) {
      return new FetchResult(target, Refusals.outcome(target));
    }
    if (refusals.isForbidden(target) && result.outcome() instanceof FetchOutcome.NotThere) {
      store.absent(target.file(), new DataStore.Absence(clock.instant(), false));
    }
    return result;
  }

  private FetchOutcome one(
      Target target, boolean isAccepted, Downloader downloader, Refusals refusals)
      throws InterruptedException {
    String file = target.file();
    DataStore.Held held = store.held(file);
    Optional<FetchOutcome> known = isAccepted ? Optional.empty() : known(target, held);
    if (known.isPresent()) {
      return known.orElseThrow();
    }
    Validators validators =
        held instanceof DataStore.Held.Fetched fetched && !isAccepted
            ? fetched.stamp().validators()
            : Validators.NONE;
    Ask ask =
        new Ask(
            target.url(), validators, store.part(file), target.source().maxBytes(), Ask.CSV_TYPES);
    Download download = downloader.take(ask, store.candidate(file), target.source().pace());
    refusals.note(target, download);
    return switch (download) {
      case Download.Fresh fresh ->
          new Arrival(store, map, rules, clock.instant()).judge(target, held, fresh, isAccepted);
      case Download.NotModified _ -> unchanged(target, held);
      case Download.NotThere absent -> notThere(target, held, absent.status());
      case Download.Failed failed ->
          new FetchOutcome.Failed(
              failed.what() + failed.resumable().map(kept -> "; " + kept).orElse(""),
              failed.mend());
    };
  }

  /// What is known without asking: a settled contract no longer changes, and one that never was
  /// does not appear.
  private Optional<FetchOutcome> known(Target target, DataStore.Held held) {
    if (target.settlement().isEmpty()) {
      return Optional.empty();
    }
    LocalDate settlement = target.settlement().orElseThrow();
    return switch (held) {
      case DataStore.Held.Fetched fetched ->
          fetched.stamp().lastDate().equals(settlement)
              ? Optional.of(new FetchOutcome.Unchanged(fetched.stamp(), "settled"))
              : Optional.empty();
      case DataStore.Held.Foreign _ -> Optional.empty();
      case DataStore.Held.Nothing _ ->
          store
              .absence(target.file())
              .filter(absence -> holds(settlement, absence))
              .map(absence ->
                  new FetchOutcome.NotThere("not there on " + NewYork.date(absence.asked())));
    };
  }

  /// Whether the answer still holds: it came today, or long after the settlement and for good.
  private boolean holds(LocalDate settlement, DataStore.Absence absence) {
    LocalDate day = NewYork.date(absence.asked());
    return (absence.isLasting() && day.isAfter(settlement.plusDays(DAYS_TO_PUBLISH)))
        || day.equals(NewYork.date(clock.instant()));
  }

  private FetchOutcome unchanged(Target target, DataStore.Held held) {
    if (held instanceof DataStore.Held.Fetched fetched) {
      Stamp checked = fetched.stamp().checked(clock.instant());
      store.stamp(target.file(), checked);
      return new FetchOutcome.Unchanged(checked, "");
    }
    return new FetchOutcome.Failed(
        target.url().getHost() + " says that nothing has changed, but nothing is held",
        "run it again later");
  }

  private FetchOutcome notThere(Target target, DataStore.Held held, int status) {
    boolean isContract = target.source().kind() == SourceKind.VX_CONTRACT;
    if (isContract && held instanceof DataStore.Held.Nothing) {
      if (status != Refusals.FORBIDDEN) {
        store.absent(target.file(), new DataStore.Absence(clock.instant(), true));
      }
      return new FetchOutcome.NotThere("answered " + status);
    }
    return new FetchOutcome.Failed(
        target.url().getHost() + " answered " + status + ": it has no " + target.url().getPath(),
        "look at " + target.url() + " in a browser; if the source has moved, correct its url");
  }
}
