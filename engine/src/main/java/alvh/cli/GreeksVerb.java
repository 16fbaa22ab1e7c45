package alvh.cli;

import alvh.risk.RiskReport;
import alvh.workspace.DecisionRun;
import alvh.workspace.RiskJson;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh greeks`.
@Command(
    name = "greeks",
    description = "What the book is worth and exposed to: legs, condors, hedges, one currency.",
    footer = {
      "",
      "Examples:",
      "  alvh greeks --chain quotes.csv --data history --as-of 2024-01-05 --book book.yaml",
      "  alvh greeks ... --vol-shift parallel        (how vols follow VIX; the report names it)"
    })
final class GreeksVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() {
    DecisionRun run = DeskSession.look(workspace.entered(console()), market, desk);
    RiskReport report = run.decision().risk();
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("asOf", Moments.iso(run.view().asOf()));
      RiskJson risk = new RiskJson(run.inputs().policy().margin());
      json.put("condors", risk.condors(report));
      json.put("hedges", risk.hedges(report));
      json.put("totals", RiskJson.totals(report.totals()));
      json.put("volShift", report.shift().label());
      json.put("discounting", report.discounting());
      json.put("grades", RiskJson.grades(report));
      json.put("notHeld", run.decision().notHeld());
      console().json(json);
    } else {
      console().line(Moments.shown(run.view().asOf()));
      run.decision().notHeld().forEach(n -> console().line("not held: " + n));
      var text = new RiskText(console());
      text.print(report);
      text.legs(report);
    }
    return FINE;
  }
}
