package alvh.cli;

import alvh.files.ChainFiles;
import alvh.files.ChainImport;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.input.InputException;
import alvh.market.DayView;
import alvh.market.OptionChain;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a verb's market comes from: chain files, a folder of history, a moment.
final class MarketOptions {
  @Option(
      names = "--chain",
      paramLabel = "FILE",
      description = "Option chain; repeat for an SPX and a VIX chain. The layout is recognised.")
  private List<Path> chains = new ArrayList<>();

  @Option(
      names = {"--as-of", "--at"},
      paramLabel = "TIME",
      description =
          "2024-01-05 (the close of the day's index options) or 2024-01-05T16:15, New York."
              + " Default: the moment that the chain file itself states.")
  private @Nullable String asOf;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Index, rate, breadth and VX history; see docs/data.md.")
  private @Nullable Path data;

  @Option(
      names = "--rate",
      paramLabel = "R",
      description =
          "Flat continuous rate, 0.0535 = 5.35 %%. Default: read from the chain by put-call parity.")
  private @Nullable Double rate;

  private Optional<MarketConfig> config = Optional.empty();

  /// The facts of the market with their effective dates.
  ///
  /// Read when first asked for: the command line makes every verb at every start, and most need no
  /// table.
  MarketConfig config() {
    MarketConfig read = config.orElseGet(MarketConfig::standard);
    config = Optional.of(read);
    return read;
  }

  /// What reading files needs.
  ReadingRules rules() {
    MarketConfig config = config();
    return new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
  }

  /// The flat rate asked for.
  OptionalDouble rate() {
    Double given = rate;
    if (given == null) {
      return OptionalDouble.empty();
    }
    if (!(Math.abs(given) < 1)) {
      throw new InputException(
          "--rate", given + " is not a rate", "write it as a fraction: 0.0535 for 5.35 %");
    }
    return OptionalDouble.of(given);
  }

  /// The moment asked for, if any.
  Optional<Instant> asked() {
    return Optional.ofNullable(asOf).map(t -> Moments.parse("--as-of", t, config().calendar()));
  }

  /// The folder of history, if given.
  Optional<Path> data() {
    Path folder = data;
    if (folder != null && !Files.isDirectory(folder)) {
      throw new InputException(
          "--data", folder + " is not a folder", "give the folder that holds the history files");
    }
    return Optional.ofNullable(folder);
  }

  /// The chain files that were given.
  List<Path> chainFiles() {
    return List.copyOf(chains);
  }

  /// Reads the chain files; all must be of one moment.
  List<ChainImport> readChains() {
    var reader = ChainFiles.of(config().calendar(), config().ticks()::tick);
    List<ChainImport> read = new ArrayList<>();
    for (Path path : chains) {
      read.add(reader.read(path, asked().or(() -> first(read))));
    }
    return read;
  }

  private static Optional<Instant> first(List<ChainImport> read) {
    return read.stream().map(i -> i.chain().asOf()).findFirst();
  }

  /// Reads the chain files, of which there must be at least one.
  List<ChainImport> requireChains() {
    if (chains.isEmpty()) {
      throw new InputException(
          "--chain", "is missing", "give an option chain file: --chain quotes.csv");
    }
    return readChains();
  }

  /// The moment: as asked, else that of the chains.
  Instant moment(List<ChainImport> read) {
    return asked()
        .or(() -> first(read))
        .orElseThrow(() ->
            new InputException(
                "--as-of", "is missing", "give the moment, such as --as-of 2024-01-05"));
  }

  /// The history of the data folder; one without any file when none was given.
  FileHistory history() {
    return data()
        .map(folder -> FileHistory.of(folder, DatasetMapYaml.of(folder), rules()))
        .orElseGet(() -> FileHistory.empty(rules()));
  }

  /// What can be known at the moment, from the chains read and the data folder.
  DayView view(List<ChainImport> read) {
    List<OptionChain> quotes = read.stream().map(ChainImport::chain).toList();
    return DayView.of(history().with(quotes), moment(read));
  }
}
