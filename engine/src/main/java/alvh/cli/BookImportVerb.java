package alvh.cli;

import alvh.book.Sleeve;
import alvh.broker.BookFacts;
import alvh.broker.ImportChoices;
import alvh.broker.ImportPlan;
import alvh.broker.Imported;
import alvh.broker.Imports;
import alvh.journal.Entry;
import alvh.journal.Journal;
import alvh.time.NewYork;
import alvh.workspace.AccountDesk;
import alvh.workspace.MarketConfig;
import alvh.workspace.RunMarker;
import alvh.workspace.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh book import`.
@Command(
    name = "import",
    description = {
      "Takes positions and fills from brokers' files: thinkorswim position and account statements,",
      "IBKR Flex XML, OSI lines. The form is recognised; every line that is not taken is listed."
    },
    footer = {
      "",
      "Examples:",
      "  alvh book import 2024-01-05-PositionStatement.csv",
      "  alvh book import flex.xml --dry-run",
      "  alvh book import positions.txt --at 2024-01-05 --sleeve vix-2024-02-14=second-engine",
      "",
      "Importing a file twice changes nothing. Exit code 1: something was not taken."
    })
final class BookImportVerb extends Verb {
  /// Letters of the file's hash in ids: enough to tell any two files of one account apart.
  private static final int SOURCE_DIGITS = 12;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files, oldest first.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description = "Day or New York time of what states none.")
  private @Nullable String at;

  @Option(
      names = "--sleeve",
      paramLabel = "POSITION=LAYER",
      description = "The layer of a new position, where the one it looks like is not meant.")
  private Map<String, Sleeve> sleeves = new LinkedHashMap<>();

  @Option(
      names = "--adopt",
      description = "Where book and statement disagree, let the statement stand.")
  private boolean doesAdopt;

  @Option(names = "--dry-run", description = "Show what would be taken and keep nothing.")
  private boolean isDryRun;

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    var config = MarketConfig.standard();
    Optional<Instant> moment =
        Optional.ofNullable(at).map(t -> Moments.parse("--at", t, config.calendar()));
    var facts = new BookFacts(config.calendar(), config.listings());
    boolean isComplete = true;
    List<Object> json = new ArrayList<>();
    try (RunMarker run = RunMarker.begin(entered.folder(), "book import", Clock.systemUTC());
        AccountDesk desk = AccountDesk.open(entered, AccountDesk.MAIN, Clock.systemUTC())) {
      for (Path file : files) {
        SourceFile source = SourceFile.read(file);
        Imported imported =
            Imports.read(
                source.name(),
                source.text(),
                moment.map(NewYork::date),
                config.calendar(),
                config.listings());
        ImportPlan plan =
            ImportPlan.of(imported, desk.ledger(), choices(source, imported, moment), facts);
        List<Entry> kept =
            isDryRun || plan.events().isEmpty()
                ? List.of()
                : desk.record(plan.events(), List.of(source.bytes()));
        run.note("took " + kept.size() + " events of " + source.name());
        isComplete &= plan.isComplete();
        var text = new ImportText(source.name(), imported, plan, kept);
        json.add(text.json());
        if (!isJson()) {
          text.print(console());
        }
      }
    }
    if (isJson()) {
      Map<String, Object> all = Json.object();
      all.put("files", json);
      console().json(all);
    }
    return isComplete ? FINE : WANTING;
  }

  private ImportChoices choices(SourceFile source, Imported imported, Optional<Instant> moment) {
    return new ImportChoices(
        imported.format().label() + " " + source.name(),
        Journal.hash(source.bytes()).substring(0, SOURCE_DIGITS),
        sleeves,
        doesAdopt,
        moment,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalLong.empty());
  }
}
