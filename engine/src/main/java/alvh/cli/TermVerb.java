package alvh.cli;

import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.input.InputException;
import alvh.instrument.FutureRoot;
import alvh.market.FuturesHistory;
import alvh.time.NewYork;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `alvh term`.
@Command(
    name = "term",
    description =
        "The VX curve of a day: contracts, constant maturities, contango, regime, basis to spot"
            + " VIX, and how contracts and VIX move.",
    footer = {
      "",
      "Examples:",
      "  alvh term --data history",
      "  alvh term --data history --as-of 2024-01-05",
      "  alvh term --data history --as-of 2018-02-05 --window 500 --json",
      "",
      "Exit code 2 when the data holds no VX settlement up to the moment."
    })
final class TermVerb extends Verb {
  /// Trading days of a year.
  private static final String YEAR = "252";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      required = true,
      description = "Index and VX history; see docs/data.md.")
  private Path data = Path.of("");

  @Option(
      names = {"--as-of", "--at"},
      paramLabel = "TIME",
      description =
          "2024-01-05 (the close of that day) or 2024-01-05T16:15, New York. Default: the last"
              + " day with VX settlements.")
  private @Nullable String asOf;

  @Option(
      names = "--window",
      paramLabel = "DAYS",
      defaultValue = YEAR,
      description = "Trading days behind the estimated betas. Default: ${DEFAULT-VALUE}.")
  private int window;

  @Override
  public Integer call() {
    if (window < 2) {
      throw new InputException("--window", window + " is too few", "give 2 or more trading days");
    }
    if (!Files.isDirectory(data)) {
      throw new InputException(
          "--data", data + " is not a folder", "give the folder that holds the history files");
    }
    MarketConfig config = MarketConfig.standard();
    FileHistory history =
        FileHistory.of(
            data,
            DatasetMapYaml.of(data),
            new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale()));
    FuturesHistory all =
        history
            .futures(FutureRoot.VX)
            .orElseThrow(() ->
                new InputException(
                    data.toString(),
                    "holds no VX settlements",
                    "add VX contract files such as VX_2024-01-17.csv; see docs/data.md"));
    Optional<Instant> asked =
        Optional.ofNullable(asOf).map(t -> Moments.parse("--as-of", t, config.calendar()));
    TermReport report =
        TermReport.of(
            history,
            asked.map(moment -> known(all, moment)).orElse(all),
            asked.orElse(Instant.MAX),
            config.calendar(),
            window);
    if (isJson()) {
      console().json(report.json());
    } else {
      asked
          .map(NewYork::date)
          .filter(day -> !day.equals(report.curve().day()))
          .ifPresent(day ->
              console().line("no VX settlement of " + day + " is known; the newest follows"));
      console().lines(new TermText(report).lines());
    }
    return FINE;
  }

  /// The settlements known at the moment that was asked for.
  private static FuturesHistory known(FuturesHistory all, Instant moment) {
    FuturesHistory visible = all.visibleAt(moment);
    if (visible.days().isEmpty()) {
      throw new InputException(
          "--as-of",
          "no VX settlement is known at " + Moments.shown(moment),
          "ask for a day from " + all.days().getFirst() + " to " + all.days().getLast());
    }
    return visible;
  }
}
