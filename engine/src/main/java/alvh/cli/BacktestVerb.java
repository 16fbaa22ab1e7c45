package alvh.cli;

import alvh.backtest.BacktestRun;
import alvh.backtest.BacktestTerms;
import alvh.backtest.Framing;
import alvh.backtest.RunCurve;
import alvh.backtest.TradeEvent;
import alvh.input.InputException;
import alvh.performance.EquityCurve;
import alvh.rebuild.SettlementReading;
import alvh.report.OtherCurve;
import alvh.report.Results;
import alvh.report.ResultsFolder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh backtest`.
@Command(
    name = "backtest",
    description =
        "What a playbook would have done over a past, day after day by the desk that decides live:"
            + " on real quotes where they are given, on rebuilt ones else. Exit code 1 when an"
            + " order did not fill on any day.",
    footer = {
      "",
      "Examples:",
      "  alvh backtest --playbook alvh --data history --from 2007-04-02 --to 2021-12-23 --out run",
      "  alvh backtest --playbook cndr --data history --from 2006-09-15 --to 2021-12-31 --json",
      "  alvh backtest --playbook unhedged --data history --chain SPXW_2018.csv.gz"
          + " --from 2018-01-02 --to 2018-02-28"
    })
final class BacktestVerb extends Verb {
  @Mixin private BacktestOptions options = new BacktestOptions();

  @Option(
      names = "--playbook",
      paramLabel = "FILE|NAME",
      defaultValue = "alvh",
      description = "The methodology. Default: ${DEFAULT-VALUE}.")
  private String playbook = "alvh";

  @Option(
      names = "--framing",
      paramLabel = "WHO",
      defaultValue = "funded",
      description =
          "Who pays for the hedge: funded (the account) or overlay (it is laid on top, condors are"
              + " sized without it). Default: ${DEFAULT-VALUE}.")
  private String framing = "funded";

  @Option(
      names = "--benchmark",
      paramLabel = "SERIES",
      description =
          "A series of the data that the run is held against, such as cndr.close. Default: the"
              + " playbook's own name with .close, where there is such a series.")
  private @Nullable String benchmark;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Writes a folder of results: tear sheet, tables as CSV and Parquet, the log of Option"
              + " Omega, the manifest. Results that are there are replaced, nothing else is.")
  private @Nullable Path out;

  @Option(
      names = "--explain",
      paramLabel = "DATE",
      description =
          "Shows this day leg by leg: what each leg of an order was quoted and filled at, and by"
              + " which rule everything held was marked; may be repeated. The tables fills and"
              + " marks of --out have every day.")
  private List<LocalDate> explain = new ArrayList<>();

  @Override
  public Integer call() {
    BacktestOptions.Chosen chosen = options.playbook(playbook);
    if (out != null) {
      ResultsFolder.check(out);
    }
    var session = new BacktestSession(options);
    Progress progress = new Progress(console().err());
    BacktestTerms terms =
        options.terms(
            chosen.playbook(),
            options.reading(),
            BacktestOptions.choice("--framing", framing, Framing.values()));
    ExplainedDays.check(explain, session.days(terms));
    BacktestRun run = session.run(chosen.playbook(), terms, progress);
    Map<SettlementReading, BacktestRun> readings = new LinkedHashMap<>();
    if (settlesToSet(run)) {
      for (SettlementReading reading : SettlementReading.values()) {
        readings.put(
            reading,
            reading == terms.set()
                ? run
                : session.run(
                    chosen.playbook(),
                    options.terms(chosen.playbook(), reading, terms.framing()),
                    progress));
      }
    }
    Framing other = terms.framing() == Framing.FUNDED ? Framing.OVERLAY : Framing.FUNDED;
    BacktestRun otherFraming =
        session.run(
            chosen.playbook(), options.terms(chosen.playbook(), terms.set(), other), progress);
    progress.done();
    Optional<OtherCurve> index = index(session, chosen.playbook().name());
    Results results =
        Results.of(
            run,
            others(index, readings, terms, otherFraming),
            session.riskFree(run),
            BacktestManifest.of(chosen, options, session));
    Path folder = out;
    if (folder != null) {
      ResultsFolder.write(folder, results, Optional.of(new ParquetTables()));
    }
    var report =
        new BacktestReport(
            results,
            chosen.playbook(),
            session.realChains(),
            index,
            readings,
            new ExplainedDays(run, explain));
    if (isJson()) {
      console().json(report.json());
    } else {
      new BacktestText(console()).print(report, Optional.ofNullable(folder));
    }
    return isAnyUnfilled(run) ? WANTING : FINE;
  }

  private static boolean settlesToSet(BacktestRun run) {
    return run.events().stream()
        .anyMatch(e ->
            e instanceof TradeEvent.Settled settled
                && settled.settlement().product().equals("SPX"));
  }

  private static boolean isAnyUnfilled(BacktestRun run) {
    return run.events().stream().anyMatch(TradeEvent.Undone.class::isInstance);
  }

  private Optional<OtherCurve> index(BacktestSession session, String name) {
    String series = benchmark == null ? name + ".close" : benchmark;
    Optional<EquityCurve> curve = session.curve(series);
    if (benchmark != null && curve.isEmpty()) {
      throw new InputException(
          "--benchmark " + series,
          "the data have no such series within the days of the run",
          "`alvh data status` lists the series that there are");
    }
    return curve.map(c -> new OtherCurve(series, OtherCurve.Role.BASELINE, c));
  }

  private static List<OtherCurve> others(
      Optional<OtherCurve> index,
      Map<SettlementReading, BacktestRun> readings,
      BacktestTerms terms,
      BacktestRun otherFraming) {
    List<OtherCurve> others = new ArrayList<>(index.stream().toList());
    readings.forEach((reading, run) -> {
      if (reading != terms.set()) {
        others.add(
            new OtherCurve(
                "SET read as " + reading.label(), OtherCurve.Role.SETTLEMENT, RunCurve.of(run)));
      }
    });
    others.add(
        new OtherCurve(
            "hedge as " + otherFraming.terms().framing().label(),
            OtherCurve.Role.FRAMING,
            RunCurve.of(otherFraming)));
    return others;
  }
}
