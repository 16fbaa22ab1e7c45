package alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.Book;
import alvh.desk.ChosenAction;
import alvh.desk.Decision;
import alvh.desk.Desk;
import alvh.desk.DeskMarket;
import alvh.desk.DeskState;
import alvh.desk.Policy;
import alvh.desk.WorkedOut;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.playbook.Playbook;
import alvh.workspace.MarketConfig;
import alvh.workspace.PolicySettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A run works out only what is called for; that must decide as if everything were worked out, or a
/// backtest would say nothing of the desk that decides live.
@Tag("real-data")
class LeanDecisionsTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();

  /// From the spring of 2007 over the fall of that summer.
  private static final LocalDate TO = LocalDate.of(2007, 11, 30);

  private static final int MANY_DAYS = 150;
  private static final int KINDS = 4;

  /// What is traded: ids of new positions count the alternatives that were worked out before.
  private record Traded(List<OrderLeg> legs, int quantity) {
    static Traded of(Order order) {
      return new Traded(order.legs(), order.quantity());
    }
  }

  /// An action as far as it does not hang on what else was worked out.
  private record Done(String action, double weight, String why, String trade, List<Traded> orders) {
    static Done of(ChosenAction action) {
      return new Done(
          action.proposal().text(),
          action.weight(),
          action.why(),
          action.alternative().map(a -> a.description() + a.note() + a.pricing()).orElse(""),
          action.alternative().stream().flatMap(a -> a.orders().stream()).map(Traded::of).toList());
    }
  }

  /// Decides every day of a run both ways.
  private static final class BothWays implements Decider {
    private final Decider run;
    private final Playbook playbook;
    private final Desk desk = new Desk(CONFIG.deskFacts());
    private final Policy policy = PolicySettings.DEFAULT.policy(CONFIG);
    private final Set<String> seen = new HashSet<>();
    private DeskState state = DeskState.EMPTY;
    private int days;

    BothWays(Decider run, Playbook playbook) {
      this.run = run;
      this.playbook = playbook;
    }

    @Override
    public DayPlan decide(DeskMarket market, Book book) {
      Decision lean = decide(market, book, WorkedOut.WHAT_IS_CALLED_FOR);
      Decision whole = decide(market, book, WorkedOut.EVERYTHING);
      String day = market.view().date().toString();
      assertThat(done(lean)).as(day).isEqualTo(done(whole));
      assertThat(lean.refused()).as(day).isEqualTo(whole.refused());
      assertThat(lean.conflicts()).as(day).isEqualTo(whole.conflicts());
      assertThat(lean.sentence()).as(day).isEqualTo(whole.sentence());
      assertThat(lean.layers()).as(day).isEqualTo(whole.layers());
      assertThat(lean.next()).as(day).isEqualTo(whole.next());
      lean.actions().forEach(a -> seen.add(a.proposal().what().action().spelling()));
      days++;
      state = lean.next();
      return run.decide(market, book);
    }

    private Decision decide(DeskMarket market, Book book, WorkedOut workedOut) {
      return desk.decide(market, book, state, playbook, policy, workedOut);
    }

    private static List<Done> done(Decision decision) {
      return decision.actions().stream().map(Done::of).toList();
    }
  }

  @Test
  void what_is_not_called_for_changes_no_decision() {
    Playbook playbook = PreparedRuns.playbook("alvh");
    List<BothWays> ways = new ArrayList<>();
    new PreparedRuns()
        .run(
            playbook,
            TO,
            run -> {
              var both = new BothWays(run, playbook);
              ways.add(both);
              return both;
            });
    assertThat(ways)
        .singleElement()
        .satisfies(both -> {
          assertThat(both.days).isGreaterThan(MANY_DAYS);
          // condors were opened and closed, hedges put on and taken off
          assertThat(both.seen).hasSizeGreaterThanOrEqualTo(KINDS);
        });
  }
}
