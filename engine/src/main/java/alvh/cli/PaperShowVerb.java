package alvh.cli;

import alvh.book.CashAmount;
import alvh.book.LedgerPosition;
import alvh.book.LedgerState;
import alvh.risk.RiskReport;
import alvh.workspace.AccountDesk;
import alvh.workspace.DecisionRun;
import alvh.workspace.Workspace;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `alvh paper show`.
@Command(
    name = "show",
    description = "The paper account on the newest snapshot: positions, marks, profit so far.",
    footer = {"", "Examples:", "  alvh paper show", "  alvh paper show --as-of 2024-01-05"})
final class PaperShowVerb extends Verb {
  private static final double USD_PER_CENT = 0.01;

  @Mixin private WorkspaceOption workspace = new WorkspaceOption();
  @Mixin private MarketOptions market = new MarketOptions();
  @Mixin private DeskOptions desk = new DeskOptions();

  @Override
  public Integer call() {
    Workspace entered = workspace.enter(console());
    try (DeskSession session =
        DeskSession.open(
            Optional.of(entered),
            AccountDesk.PAPER,
            Optional.empty(),
            market,
            desk,
            Clock.systemUTC())) {
      AccountDesk account = session.account().orElseThrow();
      DecisionRun looked = session.decide();
      session.notes(looked, Clock.systemUTC()).forEach(console().err()::println);
      LedgerState state = account.ledger().at(looked.inputs().asOf());
      CashAmount realised =
          state.positions().stream()
              .map(LedgerPosition::realised)
              .reduce(new CashAmount.Known(0), CashAmount::plus);
      long fees = state.positions().stream().mapToLong(LedgerPosition::feesCents).sum();
      if (isJson()) {
        console().json(json(looked, realised, fees, account));
        return FINE;
      }
      console().line(Moments.shown(looked.inputs().asOf()));
      RiskReport report = looked.decision().risk();
      new RiskText(console()).print(report);
      console()
          .line(
              "started with "
                  + Numbers.grouped(account.config().paper().equityUsd(), 0)
                  + " USD, realised "
                  + BookHistoryVerb.usd(realised)
                  + ", fees "
                  + Numbers.fixed(fees * USD_PER_CENT, 2)
                  + " USD");
      return FINE;
    }
  }

  private static Map<String, Object> json(
      DecisionRun looked, CashAmount realised, long fees, AccountDesk account) {
    Map<String, Object> json = Json.object();
    json.put("asOf", Moments.iso(looked.inputs().asOf()));
    json.put("started", account.config().paper().equityUsd());
    BookHistoryVerb.cash(json, "realised", realised);
    json.put("feesCents", fees);
    json.put("decision", looked.json());
    return json;
  }
}
