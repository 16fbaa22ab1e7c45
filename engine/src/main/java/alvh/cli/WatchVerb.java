package alvh.cli;

import alvh.desk.Alert;
import alvh.desk.Alerts;
import alvh.desk.Decision;
import alvh.feed.ChainArchive;
import alvh.feed.ChainSnapshot;
import alvh.feed.CollectOutcome;
import alvh.feed.CollectSchedule;
import alvh.feed.Collector;
import alvh.feed.Source;
import alvh.feed.Sources;
import alvh.input.InputException;
import alvh.journal.Entry;
import alvh.time.TradingCalendar;
import alvh.workspace.AccountDesk;
import alvh.workspace.CollectSection;
import alvh.workspace.DecisionLog;
import alvh.workspace.DecisionRun;
import alvh.workspace.MarketConfig;
import alvh.workspace.RunMarker;
import alvh.workspace.SourcesYaml;
import alvh.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh watch`.
@Command(
    name = "watch",
    description = {
      "Decides again on every new snapshot and tells what has changed.",
      "Told are rules that fire or come near, limits left, expiries, events and strikes that are near,",
      "facts that are lost, another decision."
    },
    footer = {
      "",
      "Examples:",
      "  alvh watch                      (through the sessions, until interrupted)",
      "  alvh watch --every 5m",
      "  alvh watch --once --no-collect  (the newest snapshot against what was looked at before)",
      "",
      "What it looks at is kept beside the decisions; it is no decision, `alvh decide` makes these.",
      "Exit code 1: with --once, something has changed."
    })
final class WatchVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(
      names = "--every",
      paramLabel = "SPAN",
      description = "Time between snapshots in a session, such as 15m. Default: as alvh.yaml says.")
  private @Nullable String every;

  @Option(names = "--once", description = "One look.")
  private boolean isOnce;

  @Option(
      names = "--no-collect",
      description = "Ask nothing; look at the snapshots that are there.")
  private boolean isPassive;

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    FeedSettings settings = FeedSettings.of(entered);
    String given = every;
    Duration step =
        given == null
            ? settings.collect().every()
            : CollectSection.span(given)
                .orElseThrow(() ->
                    new InputException(
                        "--every", "'" + given + "' is not a span", "write 15m or 1h"));
    try (RunMarker run = RunMarker.begin(entered.folder(), "watch", Clock.systemUTC())) {
      if (isOnce) {
        return look(entered, settings, run) ? WANTING : FINE;
      }
      loop(entered, settings, run, step);
      return FINE;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return FINE;
    }
  }

  /// Until interrupted. A look that fails is told and tried again at the next slot.
  private void loop(Workspace entered, FeedSettings settings, RunMarker run, Duration step)
      throws InterruptedException {
    TradingCalendar calendar = MarketConfig.standard().calendar();
    var schedule = new CollectSchedule(calendar, step);
    while (!Thread.currentThread().isInterrupted()) {
      try {
        look(entered, settings, run);
      } catch (InputException unusable) {
        console().err().println(unusable.getMessage());
      }
      console().out().flush();
      Instant now = Clock.systemUTC().instant();
      Instant due = schedule.next(now);
      console().err().println("next look " + Moments.shown(due));
      console().err().flush();
      // a schedule by the clock of the market, in the one package that may wait
      Thread.sleep(Duration.between(now, due));
    }
  }

  /// Collects, decides and compares.
  ///
  /// @return whether there was anything to tell
  private boolean look(Workspace entered, FeedSettings settings, RunMarker run)
      throws InterruptedException {
    if (!isPassive) {
      collect(entered, settings);
    }
    try (DeskSession session =
        DeskSession.open(
            Optional.of(entered),
            AccountDesk.MAIN,
            Optional.empty(),
            market,
            desk,
            Clock.systemUTC())) {
      AccountDesk account = session.account().orElseThrow();
      Optional<Entry> last = last(account);
      Optional<Instant> newest = newest(entered);
      if (last.isPresent() && newest.isPresent() && !newest.get().isAfter(last.get().asOf())) {
        console().err().println("nothing newer than " + Moments.shown(last.get().asOf()));
        return false;
      }
      Optional<Decision> before = last.map(entry -> again(account, entry));
      DecisionRun after = session.decide();
      session.notes(after, Clock.systemUTC()).forEach(console().err()::println);
      List<Alert> alerts =
          new Alerts(
                  MarketConfig.of(after.inputs().config()).calendar(),
                  after.history().releases(),
                  account.config().alerts())
              .between(before, after.decision(), after.book());
      Entry kept = account.looks().append(after, VersionVerb.VERSION);
      run.note("looked, entry " + kept.sequence());
      print(after, alerts);
      return !alerts.isEmpty();
    }
  }

  private void collect(Workspace entered, FeedSettings settings) throws InterruptedException {
    Collector collector =
        Collector.into(
            ChainArchive.in(entered.chains(), Thread::sleep),
            MarketConfig.standard().calendar(),
            settings.policy(false),
            Clock.systemUTC(),
            Thread::sleep);
    Sources sources = SourcesYaml.standard();
    for (String underlying : settings.collect().underlyings()) {
      Source source = sources.chainOf(underlying);
      switch (collector.collect(source)) {
        case CollectOutcome.Refused(String what, String mend) ->
            console().err().println(underlying + ": " + what + "; " + mend);
        case CollectOutcome.Failed(String what, String mend) ->
            console().err().println(underlying + ": " + what + "; " + mend);
        case CollectOutcome.Collected _, CollectOutcome.NothingNew _, CollectOutcome.Offline _ -> {}
      }
    }
  }

  /// What was looked at or decided last.
  private static Optional<Entry> last(AccountDesk account) {
    return Stream.of(account.looks(), account.decisions())
        .map(DecisionLog::latest)
        .flatMap(Optional::stream)
        .max(Comparator.comparing(Entry::asOf).thenComparingLong(Entry::sequence));
  }

  private Optional<Instant> newest(Workspace entered) {
    return Snapshots.newest(entered.chains(), market.asked()).stream()
        .map(ChainSnapshot::quotes)
        .max(Instant::compareTo);
  }

  /// The decision of `entry`, from what it rested on.
  private static Decision again(AccountDesk account, Entry entry) {
    try (ScratchFolder scratch = ScratchFolder.make()) {
      return account.decisions().replay(entry, scratch.path()).run().decision();
    }
  }

  private void print(DecisionRun after, List<Alert> alerts) {
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("asOf", Moments.iso(after.inputs().asOf()));
      json.put("sentence", after.decision().sentence());
      List<Object> all = new ArrayList<>();
      for (Alert alert : alerts) {
        Map<String, Object> one = Json.object();
        one.put("kind", Spelling.kebab(alert.getClass().getSimpleName()));
        one.put("sentence", alert.sentence());
        all.add(one);
      }
      json.put("alerts", all);
      console().json(json);
      return;
    }
    console().line(Moments.shown(after.inputs().asOf()) + ": " + after.decision().sentence());
    alerts.forEach(alert -> console().line("  ! " + alert.sentence()));
    if (alerts.isEmpty()) {
      console().line("  nothing has changed");
    }
  }
}
