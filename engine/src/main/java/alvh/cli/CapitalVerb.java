package alvh.cli;

import alvh.workspace.CapitalRun;
import alvh.workspace.DecisionRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh capital`.
@Command(
    name = "capital",
    description =
        "The three-step protocol in one report: diagnose, activate layers, rebalance capital.",
    footer = {
      "",
      "Examples:",
      "  alvh capital --chain quotes.csv --data history --as-of 2024-01-05 --book book.yaml",
      "  alvh capital ... --json"
    })
final class CapitalVerb extends Verb {
  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() {
    DecisionRun run = DeskSession.look(workspace.entered(console()), market, desk);
    var report = new CapitalReport(CapitalRun.of(run));
    if (isJson()) {
      console().json(report.json());
    } else {
      console().line(Moments.shown(run.view().asOf()));
      run.decision().notHeld().forEach(n -> console().line("not held: " + n));
      new CapitalText(console()).print(report);
    }
    return FINE;
  }
}
