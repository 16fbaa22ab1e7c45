package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.FuturesPosition;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.GivenHistory;
import alvh.playbook.ActionName;
import alvh.playbook.Playbook;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Closing, closing a side, taking a hedge off, flattening: with every cap broken and every gate
/// shut they are done all the same.
class WaysOutTest {
  private static final int BOOKS = 60;

  private static final GivenHistory HISTORY = SyntheticDesk.history(-1);

  /// Caps that no book keeps, and a gate on everything that can have one.
  private static final String LIMITS =
      "limits:\n"
          + SmallPlaybooks.limit("L-1", "cap: book.coverage <= -9", "book.coverage", 0)
          + SmallPlaybooks.limit("L-2", "cap: book.stackRiskShare <= -9", "book.stackRiskShare", 0)
          + SmallPlaybooks.limit(
              "L-3", "cap: abs(book.netDeltaPerCondor) <= -9", "book.netDeltaPerCondor", 0)
          + SmallPlaybooks.limit(
              "L-4", "target: book.netCarryPerDay > 999999", "book.netCarryPerDay", 0)
          + SmallPlaybooks.gate(
              "L-5", 1, "[resize-layer, activate-layer, roll-condor, open-condor, deploy-collar]");

  private static Playbook voting(String vote, String scope) {
    return SmallPlaybooks.of(
        "rules:\n" + SmallPlaybooks.rule("R-1", scope, 1, vote) + LIMITS + "rows: []\n");
  }

  private static List<Position> book(SplittableRandom random) {
    List<Position> positions = new ArrayList<>();
    positions.add(SyntheticDesk.condors(random.nextInt(1, 400)));
    int contracts = random.nextInt(1, 300) * (random.nextBoolean() ? 1 : -1);
    positions.add(
        new FuturesPosition(
            "held",
            Sleeve.VX_OVERLAY,
            new FutureContract(FutureRoot.VXM, SyntheticDesk.FEBRUARY),
            contracts,
            15,
            SyntheticDesk.TODAY));
    return positions;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ action: close-condor, weight: 1.0 } | condor | CLOSE_CONDOR",
        "{ action: close-side, weight: 1.0, side: put } | condor | CLOSE_SIDE",
        "{ action: close-side, weight: 1.0, side: call } | condor | CLOSE_SIDE",
        "{ action: monetise-hedge, weight: 1.0 } | book | MONETISE_HEDGE",
        "{ action: flatten, weight: 1.0 } | book | FLATTEN"
      })
  void no_limit_stops_a_way_out(String vote, String scope, ActionName action) {
    Playbook playbook = voting(vote, scope);
    var random = new SplittableRandom(vote.length());
    for (int i = 0; i < BOOKS; i++) {
      List<Position> positions = book(random);
      Decision decision =
          SyntheticDesk.decide(
              HISTORY, playbook, DeskState.EMPTY, positions.toArray(Position[]::new));
      assertThat(decision.actions())
          .as("%s of %s: refused %s", action, positions, decision.refused())
          .anyMatch(a -> a.proposal().what().action() == action && a.isTradable());
      assertThat(decision.refused()).isEmpty();
    }
  }
}
