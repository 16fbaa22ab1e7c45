package alvh.cli;

import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.input.InputException;
import alvh.rebuild.OpenQuality;
import alvh.rebuild.SetEstimate;
import alvh.rebuild.SetReadings;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `alvh data settlements`.
@Command(
    name = "settlements",
    description = {
      "What can stand in for SET, to which monthly SPX options settle: the file's open, SPY's open",
      "on the index scale, the close; and by year how far they lie apart. None of them is SET."
    },
    footer = {
      "",
      "Examples:",
      "  alvh data settlements --data history --from 2015-01-01 --to 2016-12-31",
      "  alvh data settlements --data history --json",
      "",
      "Exit code 2 when the data have neither an open nor a close of SPX in the span."
    })
final class DataSettlementsVerb extends Verb {
  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      required = true,
      description = "Index and SPY history; see docs/data.md.")
  private Path data = Path.of("");

  @Option(names = "--from", paramLabel = "DATE", description = "First day. Default: all.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day. Default: all.")
  private @Nullable LocalDate to;

  @Override
  public Integer call() {
    if (!Files.isDirectory(data)) {
      throw new InputException(
          "--data", data + " is not a folder", "give the folder that holds the history files");
    }
    MarketConfig config = MarketConfig.standard();
    FileHistory history = history(data, config);
    SetEstimate estimate = SetEstimate.of(history, config.calendar());
    LocalDate first = from == null ? LocalDate.MIN : from;
    LocalDate last = to == null ? LocalDate.MAX : to;
    List<SetReadings> settlements = estimate.monthly(first, last);
    if (settlements.isEmpty()) {
      throw new InputException(
          data.toString(),
          "holds no open and no close of SPX on a monthly settlement of the span",
          "add an index history, such as SPX_History.csv, or widen --from and --to");
    }
    List<OpenQuality> quality = estimate.quality(first, last);
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("settlements", settlements.stream().map(SetText::json).toList());
      json.put("quality", quality.stream().map(SetText::json).toList());
      console().json(json);
    } else {
      console().lines(SetText.settlements(settlements));
      console().line("");
      console().line("Differences in basis points of the index; `monthly`: settlement days alone.");
      console().lines(SetText.quality(quality));
    }
    return FINE;
  }

  /// The history of a folder.
  static FileHistory history(Path folder, MarketConfig config) {
    return FileHistory.of(
        folder,
        DatasetMapYaml.of(folder),
        new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale()));
  }
}
