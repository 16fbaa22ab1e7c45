package alvh.backtest;

import alvh.desk.Desk;
import alvh.desk.Policy;
import alvh.execution.FillModel;
import alvh.fact.FactCatalogue;
import alvh.playbook.BacktestDefaults;
import alvh.playbook.Playbook;
import alvh.rebuild.RebuiltDays;
import alvh.rebuild.RebuiltHistory;
import alvh.rebuild.SettlementReading;
import alvh.workspace.MarketConfig;
import alvh.workspace.NamedText;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.PlaybookYaml;
import alvh.workspace.PolicySettings;
import alvh.workspace.RebuildTables;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Runs of shipped playbooks over one past of real series, whose days are prepared by the first run
/// that comes to them, as `alvh backtest` has it.
final class PreparedRuns {
  /// The first day whose fills, settlements and futures are all in the series.
  static final LocalDate FIRST = LocalDate.of(2007, 4, 2);

  static final LocalDate LAST = LocalDate.of(2021, 12, 23);
  private static final double EQUITY_USD = 1_000_000;
  private static final String ENTRIES = "monthly-condors";
  private static final MarketConfig CONFIG = MarketConfig.standard();

  private final Desk desk = new Desk(CONFIG.deskFacts());
  private final Policy policy = PolicySettings.DEFAULT.policy(CONFIG);
  private final Backtest backtest;

  PreparedRuns() {
    RebuiltHistory rebuilt = RebuildTables.standard(CONFIG).over(RebuiltDays.files());
    var market =
        new RebuiltMarket(
            rebuilt,
            new NoChains(rebuilt),
            Set.of(),
            ExpiryUniverse.MONTHLY,
            CONFIG.calendar(),
            desk,
            policy);
    this.backtest = new Backtest(market, CONFIG.calendar(), CONFIG.ticks(), CONFIG.fees());
  }

  /// The shipped playbook `name`, with the monthly condors where it opens none itself.
  static Playbook playbook(String name) {
    NamedText text =
        PlaybookLibrary.over(
            PlaybookLibrary.text(name, Path.of("")), PlaybookLibrary.text(ENTRIES, Path.of("")));
    return PlaybookYaml.parse(text.text(), text.name(), FactCatalogue.table());
  }

  /// A run from [#FIRST] to `to`, its desk seen through `seen`.
  BacktestRun run(Playbook playbook, LocalDate to, UnaryOperator<Decider> seen) {
    var terms =
        new BacktestTerms(
            FIRST,
            to,
            EQUITY_USD,
            FillModel.Fraction.STANDARD,
            SettlementReading.SPY_IMPLIED,
            Framing.FUNDED,
            BacktestDefaults.Cash.T_BILLS,
            BacktestDefaults.EnterAt.CLOSE);
    return backtest.run(
        playbook.name(), terms, seen.apply(new DeskDecider(desk, playbook, policy)), day -> {});
  }
}
