package alvh.backtest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import alvh.backtest.slow.SlowAccount;
import alvh.backtest.slow.SlowDay;
import alvh.backtest.slow.SlowFees;
import alvh.backtest.slow.SlowFill;
import alvh.backtest.slow.SlowMarket;
import alvh.backtest.slow.SlowScripts;
import alvh.desk.Desk;
import alvh.desk.Policy;
import alvh.execution.FillModel;
import alvh.margin.RegT;
import alvh.market.MarketHistory;
import alvh.playbook.BacktestDefaults;
import alvh.rebuild.RebuiltDays;
import alvh.rebuild.RebuiltHistory;
import alvh.rebuild.SettlementReading;
import alvh.risk.VolShift;
import alvh.workspace.MarketConfig;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The account of the program and a second one that shares no code with it.
@Tag("real-data")
@Tag("slow")
class TwoAccountsTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final int SCRIPTS = 200;

  /// What the draws come to, lest they dry up unseen.
  private static final int LEAST_DAYS = 4_000;

  private static final int LEAST_EVENTS = 900;
  private static final long SEED = 20_080_915;

  /// Strangers of the monthlies too: weeklys up to two months away.
  private static final ExpiryUniverse UNIVERSE = new ExpiryUniverse(100, 60);

  @Test
  void both_accounts_agree_to_the_cent_on_every_day() {
    MarketHistory files = RebuiltDays.files();
    RebuiltHistory rebuilt = RebuiltDays.over(files);
    var market = new SlowMarket(files, rebuilt);
    var fast = new Backtest(market(rebuilt), CONFIG.calendar(), CONFIG.ticks(), CONFIG.fees());
    var fees = new SlowFees();
    List<String> wrong = new ArrayList<>();
    int days = 0;
    int events = 0;
    for (int n = 0; n < SCRIPTS; n++) {
      var scripts = new SlowScripts(market, new SplittableRandom(SEED + n));
      SlowScripts.Script script = scripts.script(n);
      List<SlowFill.Share> shares = List.of(SlowFill.Share.values());
      SlowFill.Share share = shares.get(n % shares.size());
      List<SlowDay> slow =
          new SlowAccount(market, fees, share, BigDecimal.valueOf(script.equity()))
              .run(script.trades(), script.from(), script.to());
      BacktestRun run = fast.run("script " + n, terms(script, share), decider(script), day -> {});
      days += slow.size();
      events += run.events().size();
      difference(slow, run).ifPresent(wrong::add);
    }
    assertTrue(days > LEAST_DAYS && events > LEAST_EVENTS, days + " days, " + events);
    assertTrue(wrong.isEmpty(), () -> wrong.size() + " books differ:\n" + String.join("\n", wrong));
  }

  private static Optional<String> difference(List<SlowDay> slow, BacktestRun run) {
    if (slow.size() != run.days().size()) {
      return Optional.of(run.playbook() + ": other days");
    }
    long before = run.terms().startCents();
    for (int i = 0; i < slow.size(); i++) {
      SlowDay one = slow.get(i);
      BacktestDay other = run.days().get(i);
      long cash = one.cash().movePointRight(2).longValueExact();
      long marks = one.marks().movePointRight(2).longValueExact();
      boolean isSame =
          one.day().equals(other.day())
              && cash == other.cashCents()
              && cash + marks == other.equityCents()
              && one.interest().movePointRight(2).longValueExact() == other.interestCents();
      long made = other.equityCents() - before;
      before = other.equityCents();
      if (!isSame || made != other.pnl().totalCents()) {
        return Optional.of(
            run.playbook()
                + " on "
                + one.day()
                + ": slow cash "
                + cash
                + ", marks "
                + marks
                + ", interest "
                + one.interest()
                + " "
                + one.happened()
                + "; fast cash "
                + other.cashCents()
                + ", marks "
                + (other.equityCents() - other.cashCents())
                + ", interest "
                + other.interestCents()
                + ", made "
                + made
                + ", explained "
                + other.pnl().totalCents()
                + " "
                + other.positions().stream()
                    .map(p -> p.id() + " " + p.markCents() + " " + p.pnl() + p.notes())
                    .toList());
      }
    }
    return Optional.empty();
  }

  private static Decider decider(SlowScripts.Script script) {
    return new ScriptDecider(script.trades());
  }

  private static BacktestTerms terms(SlowScripts.Script script, SlowFill.Share share) {
    FillModel fills =
        switch (share) {
          case MID -> new FillModel.Mid();
          case FRACTION -> FillModel.Fraction.STANDARD;
          case CROSS -> new FillModel.Cross();
        };
    return new BacktestTerms(
        script.from(),
        script.to(),
        script.equity(),
        fills,
        SettlementReading.SPY_IMPLIED,
        Framing.FUNDED,
        BacktestDefaults.Cash.T_BILLS,
        BacktestDefaults.EnterAt.CLOSE);
  }

  private static RebuiltMarket market(RebuiltHistory rebuilt) {
    var policy =
        new Policy(
            CONFIG.fees(),
            new RegT(RegT.UnequalSides.WIDER),
            VolShift.SHAPE,
            OptionalDouble.empty());
    return new RebuiltMarket(
        rebuilt,
        new NoChains(rebuilt),
        Set.of(),
        UNIVERSE,
        CONFIG.calendar(),
        new Desk(CONFIG.deskFacts()),
        policy);
  }
}
