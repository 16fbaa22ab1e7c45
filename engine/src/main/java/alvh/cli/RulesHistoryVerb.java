package alvh.cli;

import alvh.fact.FactCatalogue;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.history.HistoryReport;
import alvh.history.RuleHistory;
import alvh.input.InputException;
import alvh.input.NearestName;
import alvh.playbook.Playbook;
import alvh.time.TradingCalendar;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.RebuildTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh rules history`.
@Command(
    name = "history",
    description =
        "What a playbook said on the close of every day: how often each rule fired, nearly did or"
            + " lacked a fact, and which never could fire. The book is a reference book: a monthly"
            + " condor of 20 and 5 delta on rebuilt quotes, without a hedge.",
    footer = {
      "",
      "Examples:",
      "  alvh rules history alvh --from 2007-04-02 --to 2021-12-23 --data history",
      "  alvh rules history mine.yaml --from 2018-01-02 --to 2018-12-31 --data history --json",
      "  alvh rules history alvh --from 2018-02-01 --to 2018-02-09 --data history --json"
          + " --fact vix.rsi14"
    })
final class RulesHistoryVerb extends Verb {
  @Mixin private SwitchOptions switches = new SwitchOptions();

  @Parameters(paramLabel = "FILE|NAME", description = "The playbook.")
  private String playbook = "";

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "Index, rate, dividend and VX history; see docs/data.md.")
  private Path data = Path.of("");

  @Option(names = "--from", required = true, paramLabel = "DATE", description = "First day.")
  private LocalDate from = LocalDate.EPOCH;

  @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last day.")
  private LocalDate to = LocalDate.EPOCH;

  @Option(
      names = "--fact",
      paramLabel = "NAME",
      description = "With --json: the value of this fact on every day; may be repeated.")
  private List<String> facts = new ArrayList<>();

  @Override
  public Integer call() {
    MarketConfig config = MarketConfig.standard();
    check(config.calendar());
    Playbook read = switches.set(PlaybookLibrary.read(playbook, FactCatalogue.table()));
    for (String fact : facts) {
      if (read.table().find(fact).isEmpty()) {
        throw new InputException(
            "--fact " + fact,
            "is not in the catalogue",
            NearestName.hint(fact, read.table().names()));
      }
    }
    var rules = new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
    var history =
        new RuleHistory(
            RebuildTables.standard(config)
                .over(FileHistory.of(data, DatasetMapYaml.of(data), rules)),
            config.calendar(),
            config.etps());
    var progress = new Progress(console().err());
    var count = new AtomicInteger();
    HistoryReport report =
        history.of(read, from, to, day -> progress.share(count.incrementAndGet(), days(config)));
    progress.done();
    if (isJson()) {
      console().json(new HistoryJson(report, facts).json());
    } else {
      new HistoryText(console()).print(report);
    }
    return FINE;
  }

  private int days(MarketConfig config) {
    TradingCalendar calendar = config.calendar();
    return calendar.tradingDaysBetween(from, to) + (calendar.isTradingDay(from) ? 1 : 0);
  }

  private void check(TradingCalendar calendar) {
    if (!Files.isDirectory(data)) {
      throw new InputException(
          "--data", data + " is not a folder", "give the folder that holds the history files");
    }
    if (to.isBefore(from)) {
      throw new InputException("--to", to + " is before " + from, "give the later day as --to");
    }
    for (LocalDate day : List.of(from, to)) {
      if (!calendar.covers(day)) {
        throw new InputException(
            "--from, --to", day + " lies outside the calendar", "choose a day that it covers");
      }
    }
  }
}
