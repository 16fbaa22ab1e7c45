package alvh.cli;

import alvh.hedge.HedgePlan;
import alvh.hedge.HedgeReport;
import alvh.input.InputException;
import alvh.workspace.HedgeJson;
import alvh.workspace.LayerJson;
import java.util.Map;
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
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Option(
      names = "--coverage",
      paramLabel = "SHARE",
      description =
          "Coverage to aim at within the bounds, 0.5 = 50 %%. Default: the nearest edge of the band.")
  private @Nullable Double coverage;

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
    HedgeReport report = session.plan(session.futures(months), wished());
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("asOf", Moments.iso(session.run().view().asOf()));
      json.put("playbook", session.run().playbook().name());
      json.putAll(HedgeJson.of(report));
      json.put("layers", LayerJson.of(session.run().decision().layers()));
      json.put("notHeld", session.notes());
      console().json(json);
    } else {
      console().line(Moments.shown(session.run().view().asOf()));
      session.notes().forEach(n -> console().line("not held: " + n));
      new HedgeText(console()).print(report);
      LayerText.print(console(), session.run().decision().layers());
    }
    HedgePlan.Verdict verdict = report.plan().verdict();
    return verdict == HedgePlan.Verdict.INFEASIBLE || verdict == HedgePlan.Verdict.UNKNOWN
        ? WANTING
        : FINE;
  }

  private OptionalDouble wished() {
    Double given = coverage;
    if (given == null) {
      return OptionalDouble.empty();
    }
    if (!(given >= 0) || !Double.isFinite(given)) {
      throw new InputException(
          "--coverage", "must be a share >= 0, was " + given, "write 0.5 for 50 %");
    }
    return OptionalDouble.of(given);
  }
}
