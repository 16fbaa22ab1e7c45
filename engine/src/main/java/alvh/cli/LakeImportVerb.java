package alvh.cli;

import alvh.files.ChainFolder;
import alvh.files.DatasetMap;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.files.TextSource;
import alvh.input.InputException;
import alvh.lake.ImportReport;
import alvh.lake.LakeImport;
import alvh.lake.LakeWriter;
import alvh.time.TradingCalendar;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh lake import`.
@Command(
    name = "import",
    description = {
      "Takes chains, series, futures and dates of news into the lake. What it has already is not",
      "written again; a day whose rows differ becomes a new revision, and the old one stays.",
      "A run that was cut off is completed by running it again."
    },
    footer = {
      "",
      "Examples:",
      "  alvh lake import history",
      "  alvh lake import quotes/2018.csv.gz quotes/2019.csv.gz --lake /data/lake",
      "  alvh lake import history --known 2024-01-06T09:00 --json",
      "",
      "Exit codes: 0 everything was taken, 1 something was refused and named, 2 bad input."
    })
final class LakeImportVerb extends Verb {
  /// How long another import is waited for.
  private static final Duration WAIT = Duration.ofSeconds(30);

  @Mixin private LakeOption lakeOption = new LakeOption();

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "A folder of data files, or a file with option chains.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--known",
      paramLabel = "TIME",
      description = "When these files were known here, New York. Default: now.")
  private @Nullable String known;

  @Override
  public Integer call() {
    MarketConfig config = MarketConfig.standard();
    ReadingRules rules =
        new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
    Instant knownAt =
        Optional.ofNullable(known)
            .map(text -> Moments.parse("--known", text, config.calendar()))
            .orElseGet(InstantSource.system()::instant);
    for (Path path : paths) {
      if (!Files.exists(path)) {
        throw new InputException(
            path.toString(), "there is no such file or folder", "check the path");
      }
    }
    ImportReport report;
    int swept;
    var progress = new Progress(console().err());
    try (LakeWriter writer = LakeWriter.open(lakeOption.lake(), WAIT, Thread::sleep)) {
      swept = writer.swept();
      report = take(writer, rules, knownAt, progress);
    }
    progress.done();
    if (swept > 0) {
      console().err().println(swept + " unfinished files of an import that was cut off, removed");
    }
    if (isJson()) {
      console().json(LakeText.json(report));
    } else {
      console().lines(LakeText.lines(report));
    }
    return report.refused().isEmpty() ? FINE : WANTING;
  }

  /// All chains at once, since files of one instant may lie in several places; then the series of
  /// every folder.
  private ImportReport take(
      LakeWriter writer, ReadingRules rules, Instant knownAt, Progress progress) {
    TradingCalendar calendar = rules.calendar();
    List<DataHold> holds = new ArrayList<>();
    try {
      List<TextSource> chains = new ArrayList<>();
      Map<Path, DatasetMap> folders = new LinkedHashMap<>();
      for (Path path : paths) {
        DatasetMap map = DatasetMapYaml.standard();
        if (Files.isDirectory(path)) {
          DataHold.of(path).ifPresent(holds::add);
          map = DatasetMapYaml.of(path);
          folders.put(path, map);
        }
        chains.addAll(ChainFolder.of(path, map));
      }
      holds.forEach(hold -> hold.notice().ifPresent(console().err()::println));
      ImportReport report = LakeImport.chains(writer, chains, calendar, knownAt, progress::at);
      for (Map.Entry<Path, DatasetMap> folder : folders.entrySet()) {
        FileHistory history = FileHistory.of(folder.getKey(), folder.getValue(), rules);
        report = report.and(LakeImport.history(writer, history, calendar, knownAt, progress::at));
      }
      return report;
    } finally {
      holds.forEach(DataHold::close);
    }
  }
}
