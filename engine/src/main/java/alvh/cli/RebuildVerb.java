package alvh.cli;

import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.files.RebuiltChainText;
import alvh.input.InputException;
import alvh.rebuild.RebuildResult;
import alvh.rebuild.RebuiltDay;
import alvh.rebuild.RebuiltHistory;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.RebuildTables;
import alvh.workspace.WholeFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `alvh rebuild`.
@Command(
    name = "rebuild",
    description =
        "The SPX chain at the close of a day without option data, rebuilt from the volatility"
            + " indices; as a file that other verbs read with --chain.",
    footer = {
      "",
      "Examples:",
      "  alvh rebuild --data history --day 2015-08-24",
      "  alvh rebuild --data history --day 2015-08-24 --out spx-2015-08-24.csv",
      "  alvh rebuild --data history --from 2015-08-03 --to 2015-08-31 --out rebuilt",
      "A file that is there is not written over without --replace.",
      "",
      "Exit codes: 0 VIX comes back from the quotes, 1 it does not, or a day of a range cannot be",
      "rebuilt, 2 the day cannot be rebuilt."
    })
final class RebuildVerb extends Verb {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "FOLDER",
      description = "Index, rate and dividend history; see docs/data.md.")
  private Path data = Path.of("");

  @Option(names = "--day", paramLabel = "DATE", description = "The day, such as 2015-08-24.")
  private @Nullable LocalDate day;

  @Option(names = "--from", paramLabel = "DATE", description = "First day of a range.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of a range.")
  private @Nullable LocalDate to;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "Write the chain to this file; of a range, the chains into this folder.")
  private @Nullable Path out;

  @Option(names = "--replace", description = "Write over files that are there.")
  private boolean isReplacing;

  @Override
  public Integer call() {
    LocalDate one = day;
    LocalDate first = from;
    LocalDate last = to;
    MarketConfig config = MarketConfig.standard();
    if (one != null && first == null && last == null) {
      return single(config, one);
    }
    if (one == null && first != null && last != null) {
      return range(config, first, last);
    }
    throw new InputException(
        "--day", "is missing, or given with a range", "give --day, or --from and --to");
  }

  private RebuiltHistory history(MarketConfig config) {
    if (!Files.isDirectory(data)) {
      throw new InputException(
          "--data", data + " is not a folder", "give the folder that holds the history files");
    }
    var rules = new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
    return RebuildTables.standard(config)
        .over(FileHistory.of(data, DatasetMapYaml.of(data), rules));
  }

  private int single(MarketConfig config, LocalDate date) {
    Optional<Path> file = Optional.ofNullable(out);
    file.ifPresent(this::refuseToReplace);
    RebuildReport report =
        switch (history(config).day(date)) {
          case RebuildResult.Rebuilt(RebuiltDay rebuilt) ->
              RebuildReport.of(rebuilt, config.calendar());
          case RebuildResult.Refused(String reason) ->
              throw new InputException(
                  "--day", date + " cannot be rebuilt: " + reason, "see docs/data.md");
        };
    file.ifPresent(path -> write(path, report));
    if (isJson()) {
      Map<String, Object> json = report.json();
      file.ifPresent(path -> json.put("file", path.toString()));
      console().json(json);
    } else {
      console().lines(report.lines());
      file.ifPresent(path -> console().line("written to " + path));
    }
    return report.isVixBack() ? FINE : WANTING;
  }

  private int range(MarketConfig config, LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new InputException("--to", last + " is before --from " + first, "swap the two");
    }
    List<LocalDate> days =
        first
            .datesUntil(last.plusDays(1))
            .filter(d -> config.calendar().covers(d) && config.calendar().isTradingDay(d))
            .toList();
    if (days.isEmpty()) {
      throw new InputException(
          "--from", "no trading day lies from " + first + " to " + last, "give a longer range");
    }
    days.forEach(d -> file(d).ifPresent(this::refuseToReplace));
    RebuiltHistory history = history(config);
    var lines = new RebuiltRange();
    var progress = new Progress(console().err());
    for (LocalDate date : days) {
      progress.at(date.toString());
      switch (history.day(date)) {
        case RebuildResult.Rebuilt(RebuiltDay rebuilt) -> {
          RebuildReport report = RebuildReport.of(rebuilt, config.calendar());
          file(date).ifPresent(path -> write(path, report));
          lines.add(report, file(date));
        }
        case RebuildResult.Refused(String reason) -> lines.refused(date, reason);
      }
    }
    progress.done();
    if (isJson()) {
      console().json(lines.json());
    } else {
      console().lines(lines.lines());
    }
    return lines.isFine() ? FINE : WANTING;
  }

  private Optional<Path> file(LocalDate date) {
    return Optional.ofNullable(out).map(folder -> folder.resolve("SPX_rebuilt_" + date + ".csv"));
  }

  private void refuseToReplace(Path path) {
    if (Files.exists(path) && !isReplacing) {
      throw new InputException(
          path.toString(), "is there already", "give another --out, or --replace to write over it");
    }
  }

  private static void write(Path path, RebuildReport report) {
    List<String> notes = new ArrayList<>();
    report.missing().forEach(what -> notes.add("missing: " + what));
    notes.add("carry: " + report.day().carry().source());
    WholeFile.write(path, RebuiltChainText.of(report.chain(), notes));
  }
}
