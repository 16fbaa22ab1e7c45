package alvh.cli;

import alvh.feed.ChainArchive;
import alvh.feed.CollectOutcome;
import alvh.feed.CollectSchedule;
import alvh.feed.Collector;
import alvh.feed.Source;
import alvh.feed.Sources;
import alvh.input.InputException;
import alvh.time.TradingCalendar;
import alvh.workspace.CollectSection;
import alvh.workspace.MarketConfig;
import alvh.workspace.RunMarker;
import alvh.workspace.SourcesYaml;
import alvh.workspace.Workspace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh data collect`.
@Command(
    name = "collect",
    description = "Keeps a snapshot of the option chains of now, once or on a schedule.",
    footer = {
      "",
      "Examples:",
      "  alvh data collect",
      "  alvh data collect SPX --every 15m     until interrupted",
      "",
      "Exit codes: 0 kept or nothing new, 1 a chain could not be had or is not trusted, 2 bad input."
    })
final class DataCollectVerb extends Verb {
  @Mixin private WorkspaceOption workspaceOption = new WorkspaceOption();

  @Parameters(
      paramLabel = "UNDERLYING",
      description = "SPX, VIX. Default: those of alvh.yaml, or both.")
  private List<String> underlyings = new ArrayList<>();

  @Option(names = "--once", description = "One snapshot of each; this is the default.")
  private boolean isOnce;

  @Option(
      names = "--every",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "SPAN",
      description =
          "A snapshot at least every 15m or 1h of the session, until interrupted. Default span:"
              + " that of alvh.yaml, or 15m.")
  private @Nullable String every;

  @Override
  public Integer call() {
    Workspace workspace = workspaceOption.enter(console());
    try (RunMarker run =
        RunMarker.begin(workspace.folder(), "data collect", InstantSource.system())) {
      int code = collect(workspace);
      run.note("collected");
      return code;
    }
  }

  private int collect(Workspace workspace) {
    FeedSettings settings = FeedSettings.of(workspace);
    InstantSource clock = InstantSource.system();
    TradingCalendar calendar = MarketConfig.standard().calendar();
    Sources sources = SourcesYaml.standard();
    List<String> names = underlyings.isEmpty() ? settings.collect().underlyings() : underlyings;
    List<Source> chains = names.stream().distinct().map(sources::chainOf).toList();
    ChainArchive archive = ChainArchive.in(workspace.chains(), Thread::sleep);
    archive.leftovers().forEach(left -> console().err().println("recovered " + left.text()));
    Collector collector =
        Collector.into(archive, calendar, settings.policy(false), clock, Thread::sleep);
    String span = every;
    try {
      if (span == null || isOnce) {
        return collect(collector, chains) ? FINE : WANTING;
      }
      Duration step = span.isEmpty() ? settings.collect().every() : span(span);
      loop(collector, chains, new CollectSchedule(calendar, step), clock);
      return FINE;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return FINE;
    }
  }

  private static Duration span(String text) {
    return CollectSection.span(text)
        .orElseThrow(
            () -> new InputException("--every", "'" + text + "' is not a span", "write 15m or 1h"));
  }

  /// Until interrupted. A failure is told and tried again at the next slot.
  private void loop(
      Collector collector, List<Source> chains, CollectSchedule schedule, InstantSource clock)
      throws InterruptedException {
    while (!Thread.currentThread().isInterrupted()) {
      Instant now = clock.instant();
      Instant due = schedule.next(now);
      console().err().println("next snapshot " + Moments.shown(due));
      console().err().flush();
      // a schedule by the clock of the market, in the one package that may wait
      Thread.sleep(Duration.between(now, due));
      try {
        collect(collector, chains);
      } catch (InputException unusable) {
        // the disk or another process; the next slot may find it mended
        console().err().println(unusable.getMessage());
      }
      console().out().flush();
    }
  }

  private boolean collect(Collector collector, List<Source> chains) throws InterruptedException {
    Map<String, CollectOutcome> outcomes = new LinkedHashMap<>();
    for (Source chain : chains) {
      outcomes.put(chain.file(), collector.collect(chain));
    }
    if (isJson()) {
      List<Object> all = new ArrayList<>();
      outcomes.forEach((name, outcome) -> all.add(FetchText.json(name, outcome)));
      Map<String, Object> json = Json.object();
      json.put("chains", all);
      console().json(json);
    } else {
      FetchText text = new FetchText();
      outcomes.forEach(text::add);
      console().lines(text.table().lines());
    }
    return outcomes.values().stream().allMatch(CollectOutcome::isFine);
  }
}
