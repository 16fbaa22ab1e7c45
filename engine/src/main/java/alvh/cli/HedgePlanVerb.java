package alvh.cli;

import alvh.capital.BookCapital;
import alvh.hedge.Candidates;
import alvh.hedge.HedgePlan;
import alvh.hedge.HedgeRatio;
import alvh.hedge.HedgeReport;
import alvh.input.InputException;
import alvh.risk.Figure;
import alvh.scenario.ScenarioSettings;
import alvh.workspace.CapitalJson;
import alvh.workspace.HedgeJson;
import alvh.workspace.LayerJson;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `alvh hedge plan`.
@Command(
    name = "plan",
    description = "The hedge by the book: whole contracts within the playbook's caps and targets.",
    footer = {
      "",
      "Examples:",
      "  alvh hedge plan --chain quotes.csv --data history --as-of 2024-01-05 --book book.yaml",
      "  alvh hedge plan ... --chain vix-quotes.csv      (VIX options are candidates too)",
      "  alvh hedge plan ... --coverage 0.5 --months 3 --json",
      "",
      "Exit code 1: the bounds cannot all be kept, or the coverage is unknown."
    })
final class HedgePlanVerb extends Verb {
  private static final String MIN_VARIANCE = "min-variance";
  private static final String SCORE = "score";

  /// The cover that the indicators ask for (S-15).
  private static final String TARGET = "hedge.targetCoverage";

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(
      names = "--coverage",
      paramLabel = "SHARE",
      description =
          "Coverage to aim at within the bounds: 0.5 for 50 %%; score, the playbook's fact"
              + " hedge.targetCoverage; min-variance, the ratio of least variance. Default: the"
              + " nearest edge of the band.")
  private @Nullable String coverage;

  @Option(
      names = "--months",
      paramLabel = "N",
      description = "VX months to consider, from the first that outlives the condors. Default: 1.")
  private int months = 1;

  @Override
  public Integer call() {
    HedgeSession session =
        HedgeSession.of(DeskSession.look(workspace.entered(console()), market, desk));
    if (months < 1) {
      throw new InputException("--months", "must be at least 1, was " + months, "give 1, 2, 3 ...");
    }
    Candidates offered = session.futures(months);
    Optional<HedgeRatio> ratio =
        offered.usable().stream()
            .findFirst()
            .map(carrier -> session.ratio(carrier, ScenarioSettings.DEFAULT));
    HedgeReport report = session.plan(offered.and(session.options()), wished(session, ratio));
    BookCapital before = session.capital(session.book(), report.before());
    BookCapital after = session.capital(report.planned().book(), report.after());
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("asOf", Moments.iso(session.run().view().asOf()));
      json.put("playbook", session.run().playbook().name());
      json.putAll(HedgeJson.of(report));
      ratio.ifPresent(r -> json.put("ratio", HedgeJson.ratio(r)));
      Map<String, Object> capital = Json.object();
      capital.put("before", CapitalJson.rates(before));
      capital.put("after", CapitalJson.rates(after));
      json.put("capital", capital);
      json.put("layers", LayerJson.of(session.run().decision().layers()));
      json.put("notHeld", session.notes());
      console().json(json);
    } else {
      console().line(Moments.shown(session.run().view().asOf()));
      session.notes().forEach(n -> console().line("not held: " + n));
      new HedgeText(console()).print(report);
      ratio.ifPresent(new HedgeText(console())::ratio);
      new HedgeText(console()).capital(before, after);
      LayerText.print(console(), session.run().decision().layers());
    }
    HedgePlan.Verdict verdict = report.plan().verdict();
    return verdict == HedgePlan.Verdict.INFEASIBLE || verdict == HedgePlan.Verdict.UNKNOWN
        ? WANTING
        : FINE;
  }

  private OptionalDouble wished(HedgeSession session, Optional<HedgeRatio> ratio) {
    String given = coverage;
    if (given == null) {
      return OptionalDouble.empty();
    }
    if (given.equals(MIN_VARIANCE)) {
      return known(given, ratio.map(HedgeRatio::coverage).orElse(Figure.unknown("no VIX future")));
    }
    if (given.equals(SCORE)) {
      return known(given, session.fact(TARGET));
    }
    try {
      double share = Double.parseDouble(given);
      if (share >= 0 && Double.isFinite(share)) {
        return OptionalDouble.of(share);
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw new InputException(
        "--coverage",
        "'" + given + "' is no share >= 0",
        "write 0.5 for 50 %, " + SCORE + " or " + MIN_VARIANCE);
  }

  private static OptionalDouble known(String given, Figure coverage) {
    return switch (coverage) {
      case Figure.Known(double share) -> OptionalDouble.of(share);
      case Figure.Unknown(String why) ->
          throw new InputException(
              "--coverage " + given, "is unknown: " + why, "give a share, such as 0.5");
    };
  }
}
