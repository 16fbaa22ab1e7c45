package alvh.cli;

import alvh.backtest.Framing;
import alvh.backtest.RunCurve;
import alvh.input.InputException;
import alvh.report.OtherCurve;
import alvh.report.Results;
import alvh.report.ResultsFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `alvh compare`.
@Command(
    name = "compare",
    description =
        "Playbooks side by side over one past, with the same account and the same condors: what each"
            + " hedge cost in ordinary times, what it paid in each crisis, and whether it was worth"
            + " it. Each is run funded (the account pays for its hedge) and as an overlay (the hedge"
            + " is laid on top). A static hedge is given the cost of another hedge, so that what is"
            + " left between the two is timing. Caps of a playbook that reads the articles as written"
            + " are reported, not enforced. See docs/evidence.md.",
    footer = {
      "",
      "Examples:",
      "  alvh compare --data history --from 2007-04-02 --to 2021-12-23",
      "  alvh compare --data history --from 2007-04-02 --to 2021-12-23 --equity 10000000"
          + " --out runs",
      "  alvh compare alvh unhedged --data history --from 2018-01-02 --to 2018-12-31 --json"
    })
final class CompareVerb extends Verb {
  @Mixin private BacktestOptions options = new BacktestOptions();

  @Parameters(
      paramLabel = "FILE|NAME",
      arity = "0..*",
      description = "Playbooks. Default: alvh alvh-as-written unhedged static-hedge close-at-80.")
  private List<String> playbooks = new ArrayList<>();

  @Option(
      names = "--against",
      paramLabel = "FILE|NAME",
      defaultValue = AGAINST,
      description =
          "The playbook that the others are held against, if it is among them. Default:"
              + " ${DEFAULT-VALUE}.")
  private String against = "unhedged";

  @Option(
      names = "--cost-of",
      paramLabel = "FILE|NAME",
      defaultValue = COST_OF,
      description =
          "The playbook whose hedge static-hedge is given the cost of, if both are run. Default:"
              + " ${DEFAULT-VALUE}.")
  private String costOf = "alvh";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Writes a folder of results for every playbook and framing into DIR, such as alvh-funded;"
              + " results that are there are replaced, nothing else is.")
  private @Nullable Path out;

  private static final String AGAINST = "unhedged";
  private static final String COST_OF = "alvh";

  private static final List<String> DEFAULT =
      List.of("alvh", "alvh-as-written", "unhedged", CompareRuns.STATIC, "close-at-80");

  @Override
  public Integer call() {
    List<String> names = playbooks.isEmpty() ? DEFAULT : List.copyOf(playbooks);
    if (new HashSet<>(names).size() < names.size()) {
      throw new InputException(
          String.join(" ", names), "names a playbook twice", "name each of them once");
    }
    known("--against", against, AGAINST, names);
    known("--cost-of", costOf, COST_OF, names);
    List<String> titles = names.stream().map(n -> options.playbook(n).playbook().name()).toList();
    if (new HashSet<>(titles).size() < titles.size()) {
      throw new InputException(
          String.join(" ", names), "two playbooks have one name", "give each its own `name:`");
    }
    Path folder = out;
    if (folder != null) {
      for (String title : titles) {
        for (Framing framing : Framing.values()) {
          ResultsFolder.check(folder.resolve(title + "-" + framing.label()));
        }
      }
    }
    var session = new BacktestSession(options);
    Progress progress = new Progress(console().err());
    List<CompareRow> rows = new CompareRuns(options, session, progress, against, costOf).of(names);
    progress.done();
    if (folder != null) {
      write(folder, rows, session);
    }
    String held = names.contains(against) ? titles.get(names.indexOf(against)) : against;
    var report = new CompareReport(rows, held, session.realChains());
    if (isJson()) {
      console().json(report.json());
    } else {
      new CompareText(console()).print(report, Optional.ofNullable(folder));
    }
    return FINE;
  }

  /// A playbook that a person names has to be among those that are run.
  private static void known(String option, String name, String byDefault, List<String> names) {
    if (!names.contains(name) && !name.equals(byDefault)) {
      throw new InputException(
          option, name + " is not among " + String.join(", ", names), "name one of them");
    }
  }

  private void write(Path folder, List<CompareRow> rows, BacktestSession session) {
    for (CompareRow row : rows) {
      List<OtherCurve> others =
          rows.stream()
              .filter(
                  r -> !r.equals(row) && r.run().terms().framing() == row.run().terms().framing())
              .map(r -> new OtherCurve(r.name(), OtherCurve.Role.BASELINE, RunCurve.of(r.run())))
              .toList();
      ResultsFolder.write(
          folder.resolve(row.name() + "-" + row.framing()),
          Results.of(
              row.run(),
              others,
              session.riskFree(row.run()),
              BacktestManifest.of(row.chosen(), row.parameters(), options, session)),
          Optional.of(new ParquetTables()));
    }
  }
}
