package alvh.cli;

import alvh.workspace.CapitalRun;
import alvh.workspace.DecisionRun;
import alvh.workspace.MarginJson;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh margin`.
@Command(
    name = "margin",
    description = "What has to be set aside: by structure, by scan, and after named moves.",
    footer = {
      "",
      "Examples:",
      "  alvh margin --chain quotes.csv --data history --as-of 2024-01-05 --book book.yaml",
      "  alvh margin ... --margin-sides sum          (unequal sides of a condor added)",
      "",
      "Futures margin is a table of yours: margins.yaml in the workspace, else labelled defaults."
    })
final class MarginVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() {
    DecisionRun run = DeskSession.look(workspace.entered(console()), market, desk);
    CapitalRun capital = CapitalRun.of(run);
    if (isJson()) {
      Map<String, Object> json = Json.object();
      json.put("asOf", Moments.iso(run.view().asOf()));
      json.put("equity", capital.held().equityUsd());
      json.put("margin", MarginJson.of(capital.reading().margin()));
      json.put("scan", MarginJson.of(capital.scan()));
      json.put("after", MarginJson.of(capital.after()));
      json.put("notHeld", run.decision().notHeld());
      console().json(json);
    } else {
      console().line(Moments.shown(run.view().asOf()));
      run.decision().notHeld().forEach(n -> console().line("not held: " + n));
      new MarginText(console()).print(capital);
    }
    return FINE;
  }
}
