package alvh.cli;

import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.input.InputException;
import alvh.rebuild.RebuiltHistory;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.RebuildTables;
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
        "The SPX or VIX chain at the close of a day without option data, rebuilt from the"
            + " volatility indices, or from VX settles and VVIX; as a file that other verbs read"
            + " with --chain.",
    footer = {
      "",
      "Examples:",
      "  alvh rebuild --data history --day 2015-08-24",
      "  alvh rebuild --data history --day 2015-08-24 --out spx-2015-08-24.csv",
      "  alvh rebuild --data history --day 2015-08-24 --underlying VIX --out vix-2015-08-24.csv",
      "  alvh rebuild --data history --day 2015-08-24 --underlying both --out rebuilt",
      "  alvh rebuild --data history --from 2015-08-03 --to 2015-08-31 --out rebuilt",
      "A file holds one chain: the two of a day, and those of a range, go into a folder as",
      "SPX_rebuilt_2015-08-24.csv and VIX_rebuilt_2015-08-24.csv. A file that is there is not",
      "written over without --replace.",
      "",
      "Exit codes: 0 VIX comes back from SPX quotes, VVIX from VIX quotes, 1 it does not, or a day",
      "of a range or one of both chains cannot be rebuilt, 2 nothing can be rebuilt."
    })
final class RebuildVerb extends Verb {
  @Option(
      names = "--data",
      required = true,
      paramLabel = "FOLDER",
      description = "Index, rate, dividend and VX history; see docs/data.md.")
  private Path data = Path.of("");

  @Option(names = "--day", paramLabel = "DATE", description = "The day, such as 2015-08-24.")
  private @Nullable LocalDate day;

  @Option(names = "--from", paramLabel = "DATE", description = "First day of a range.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "Last day of a range.")
  private @Nullable LocalDate to;

  @Option(
      names = "--underlying",
      paramLabel = "NAME",
      defaultValue = "SPX",
      description = "SPX (as by default), VIX or both.")
  private RebuildChoice choice = RebuildChoice.SPX;

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description =
          "Write the chain to this file; of a range or of both underlyings, the chains into this"
              + " folder.")
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
      return choice == RebuildChoice.BOTH ? both(config, one) : single(config, one);
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

  private RebuiltFiles files(boolean isFolder) {
    return new RebuiltFiles(Optional.ofNullable(out), isFolder, isReplacing);
  }

  private int single(MarketConfig config, LocalDate date) {
    String underlying = choice.underlyings().getFirst();
    RebuiltFiles files = files(false);
    files.refuseToReplace(date, underlying);
    ChainReport report =
        switch (RebuildOutcome.of(history(config), config.calendar(), date, underlying)) {
          case RebuildOutcome.Made(ChainReport made) -> made;
          case RebuildOutcome.Refused refused -> throw refuse(date, List.of(refused));
        };
    show(report, files.write(report));
    return report.isBack() ? FINE : WANTING;
  }

  private void show(ChainReport report, Optional<Path> file) {
    if (isJson()) {
      console().json(json(report, file));
    } else {
      console().lines(report.lines());
      file.ifPresent(path -> console().line("written to " + path));
    }
  }

  private static Map<String, Object> json(ChainReport report, Optional<Path> file) {
    Map<String, Object> json = report.json();
    file.ifPresent(path -> json.put("file", path.toString()));
    return json;
  }

  private static InputException refuse(LocalDate date, List<RebuildOutcome.Refused> all) {
    List<String> whys =
        all.stream()
            .map(r -> r.underlying() + " of " + date + " cannot be rebuilt: " + r.reason())
            .toList();
    return new InputException("--day", String.join("; ", whys), "see docs/data.md");
  }

  private int both(MarketConfig config, LocalDate date) {
    RebuiltFiles files = files(true);
    choice.underlyings().forEach(underlying -> files.refuseToReplace(date, underlying));
    RebuiltHistory history = history(config);
    List<ChainReport> reports = new ArrayList<>();
    List<RebuildOutcome.Refused> refused = new ArrayList<>();
    for (String underlying : choice.underlyings()) {
      switch (RebuildOutcome.of(history, config.calendar(), date, underlying)) {
        case RebuildOutcome.Made(ChainReport report) -> reports.add(report);
        case RebuildOutcome.Refused no -> refused.add(no);
      }
    }
    if (reports.isEmpty()) {
      throw refuse(date, refused);
    }
    List<Map<String, Object>> chains = new ArrayList<>();
    for (ChainReport report : reports) {
      Optional<Path> file = files.write(report);
      if (isJson()) {
        chains.add(json(report, file));
      } else {
        show(report, file);
        console().line("");
      }
    }
    if (isJson()) {
      console().json(json(date, chains, refused));
    } else {
      refused.forEach(no -> console().line(no.underlying() + " not rebuilt: " + no.reason()));
    }
    return refused.isEmpty() && reports.stream().allMatch(ChainReport::isBack) ? FINE : WANTING;
  }

  private static Map<String, Object> json(
      LocalDate date, List<Map<String, Object>> chains, List<RebuildOutcome.Refused> refused) {
    Map<String, Object> json = Json.object();
    json.put("day", date.toString());
    json.put("chains", chains);
    List<Map<String, Object>> whys = new ArrayList<>();
    for (RebuildOutcome.Refused no : refused) {
      Map<String, Object> why = Json.object();
      why.put("underlying", no.underlying());
      why.put("why", no.reason());
      whys.add(why);
    }
    json.put("refused", whys);
    return json;
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
    RebuiltFiles files = files(true);
    days.forEach(d -> choice.underlyings().forEach(u -> files.refuseToReplace(d, u)));
    RebuiltHistory history = history(config);
    var lines = new RebuiltRange();
    var progress = new Progress(console().err());
    for (LocalDate date : days) {
      progress.at(date.toString());
      for (String underlying : choice.underlyings()) {
        switch (RebuildOutcome.of(history, config.calendar(), date, underlying)) {
          case RebuildOutcome.Made(ChainReport report) -> lines.add(report, files.write(report));
          case RebuildOutcome.Refused(String name, String reason) ->
              lines.refused(date, name, reason);
        }
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
}
