package alvh.cli;

import alvh.feed.ChainArchive;
import alvh.feed.CollectOutcome;
import alvh.feed.Collector;
import alvh.feed.FetchPolicy;
import alvh.feed.FetchReport;
import alvh.feed.Fetcher;
import alvh.feed.Leftover;
import alvh.feed.Source;
import alvh.feed.Sources;
import alvh.feed.Sources.ContractScope;
import alvh.feed.Target;
import alvh.files.ReadingRules;
import alvh.input.InputException;
import alvh.journal.Journal;
import alvh.time.NewYork;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.FetchLog;
import alvh.workspace.MarketConfig;
import alvh.workspace.RunMarker;
import alvh.workspace.SourcesYaml;
import alvh.workspace.Workspace;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh data fetch`.
@Command(
    name = "fetch",
    description = {
      "Brings index, rate and VX history of the workspace up to date and keeps the chains of now.",
      "What is held is replaced only by a newer version that the readers can use."
    },
    footer = {
      "",
      "Examples:",
      "  alvh data fetch",
      "  alvh data fetch vix spx dff",
      "  alvh data fetch vx --all-contracts --weeklys",
      "  alvh data fetch rbusbis --accept rbusbis",
      "",
      "Exit codes: 0 everything is current, 1 a source failed (what was held stays), 2 bad input."
    })
final class DataFetchVerb extends Verb {
  private static final int YEARS_OF_CONTRACTS = 1;

  @Mixin private WorkspaceOption workspaceOption = new WorkspaceOption();

  @Parameters(
      paramLabel = "SOURCE",
      description = "Sources by id, see config/sources.yaml. Default: those of alvh.yaml, or all.")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--all-contracts",
      description =
          "VX contracts since 2004. Default: those that settled in the last year or will.")
  private boolean isAllContracts;

  @Option(names = "--weeklys", description = "Weekly VX contracts beside the monthly ones.")
  private boolean isWeekly;

  @Option(
      names = "--from",
      paramLabel = "YEAR",
      description = "VX contracts that settle from this year on.")
  private @Nullable Integer fromYear;

  @Option(names = "--offline", description = "Asks nothing; says what is held and how old it is.")
  private boolean isOffline;

  @Option(
      names = "--accept",
      paramLabel = "SOURCE",
      description = "Takes what this source has even if it looks wrong or replaces an edited file.")
  private List<String> accepted = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    Workspace workspace = workspaceOption.enter(console());
    try (RunMarker run =
        RunMarker.begin(workspace.folder(), "data fetch", InstantSource.system())) {
      return fetch(workspace, run);
    }
  }

  private int fetch(Workspace workspace, RunMarker run) throws InterruptedException {
    FeedSettings settings = FeedSettings.of(workspace);
    FetchPolicy policy = settings.policy(isOffline);
    InstantSource clock = InstantSource.system();
    MarketConfig config = MarketConfig.standard();
    Sources sources = SourcesYaml.standard();
    accepted.forEach(sources::require);
    List<Source> chosen = sources.select(chosen(settings));
    LocalDate today = NewYork.date(clock.instant());
    List<Target> files =
        Sources.files(chosen, config.calendar(), today, new ContractScope(from(today), isWeekly));
    Fetcher fetcher =
        Fetcher.into(
            workspace.data(),
            DatasetMapYaml.of(workspace.data()),
            new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale()),
            policy,
            clock,
            Thread::sleep);
    Progress progress = new Progress(console().err());
    FetchReport report =
        fetcher.fetch(
            files,
            Set.copyOf(accepted),
            target -> {
              progress.at(target.label());
              run.note("asked for " + target.label());
            });
    try (Journal journal = Journal.open(workspace.journal(), clock)) {
      int kept = new FetchLog(journal, workspace.data()).keep(files);
      run.note("kept " + kept + " versions in the journal");
    }
    ChainArchive archive = ChainArchive.in(workspace.chains(), Thread::sleep);
    Collector collector = Collector.into(archive, config.calendar(), policy, clock, Thread::sleep);
    archive.leftovers().forEach(left -> console().err().println("recovered " + left.text()));
    Map<String, CollectOutcome> chains = new LinkedHashMap<>();
    for (Source chain : Sources.chains(chosen)) {
      progress.at(chain.id());
      run.note("asked for " + chain.id());
      chains.put(chain.id(), collector.collect(chain));
    }
    progress.done();
    print(report, chains);
    boolean isFine = report.isFine() && chains.values().stream().allMatch(CollectOutcome::isFine);
    return isFine ? FINE : WANTING;
  }

  /// The sources named on the line and by --accept, else those of the settings.
  private List<String> chosen(FeedSettings settings) {
    if (ids.isEmpty() && accepted.isEmpty()) {
      return settings.fetch().sources();
    }
    List<String> all = new ArrayList<>(ids);
    all.addAll(accepted);
    return all;
  }

  private LocalDate from(LocalDate today) {
    Integer year = fromYear;
    if (year != null && (year < 2004 || year > today.getYear())) {
      throw new InputException(
          "--from", year + " is no year of VX contracts", "write 2004 to " + today.getYear());
    }
    if (year != null) {
      return LocalDate.of(year, 1, 1);
    }
    return isAllContracts ? LocalDate.of(2004, 1, 1) : today.minusYears(YEARS_OF_CONTRACTS);
  }

  private void print(FetchReport report, Map<String, CollectOutcome> chains) {
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("recovered", report.recovered().stream().map(Leftover::text).toList());
      json.put("files", report.results().stream().map(FetchText::json).toList());
      List<Object> kept = new ArrayList<>();
      chains.forEach((id, outcome) -> kept.add(FetchText.json(id, outcome)));
      json.put("chains", kept);
      console().json(json);
      return;
    }
    report.recovered().forEach(left -> console().line("recovered " + left.text()));
    FetchText text = new FetchText();
    text.addAll(report.results());
    chains.forEach(text::add);
    console().lines(text.table().lines());
  }
}
