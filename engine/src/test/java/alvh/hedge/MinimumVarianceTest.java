package alvh.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Book;
import alvh.book.BookChange;
import alvh.book.FuturesPosition;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.risk.Figure;
import alvh.risk.MarketMarks;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// The ratio of least variance is the one beside which no other number of contracts varies less.
class MinimumVarianceTest {
  private static final MarketMarks MARKS = HedgeDay.marks();
  private static final Revaluation REVALUATION = Revaluation.of(MARKS);

  private static List<MarketMove> moves(double correlation) {
    var random = new SplittableRandom(5);
    List<MarketMove> moves = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      double spx = 0.01 * random.nextGaussian();
      double noise = Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
      moves.add(MarketMove.scan(spx, 0.07 * (correlation * spx / 0.01 + noise), 1));
    }
    return moves;
  }

  private static double variance(Book book, List<MarketMove> moves) {
    double[] gains = new double[moves.size()];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = REVALUATION.gainUsd(book.positions(), moves.get(i)).asNumber().orElseThrow();
    }
    double mean = Arrays.stream(gains).average().orElseThrow();
    return Arrays.stream(gains).map(g -> (g - mean) * (g - mean)).sum();
  }

  private static Position vxm(int quantity) {
    return new FuturesPosition(
        "vxm",
        Sleeve.VX_OVERLAY,
        new FutureContract(FutureRoot.VXM, LocalDate.of(2024, 2, 14)),
        quantity,
        15,
        HedgeDay.TODAY);
  }

  @Test
  void more_and_fewer_contracts_vary_more() {
    Book condors = HedgeDay.book();
    for (double correlation : List.of(-0.9, -0.3, 0.5)) {
      List<MarketMove> moves = moves(correlation);
      Figure units = MinimumVariance.units(REVALUATION, condors, vxm(1), moves);
      // a parabola through three numbers of contracts has its lowest point there
      double none = variance(condors, moves);
      double ten = variance(BookChange.with(condors, vxm(10)), moves);
      double twenty = variance(BookChange.with(condors, vxm(20)), moves);
      double lowest = 5 * (4 * ten - 3 * none - twenty) / (2 * ten - none - twenty);
      assertThat(units.asNumber().orElseThrow()).isCloseTo(lowest, within(1e-6));
    }
  }

  @Test
  void a_hedge_that_does_not_move_has_no_ratio() {
    assertThat(
            MinimumVariance.units(
                REVALUATION, HedgeDay.book(), vxm(1), List.of(MarketMove.passing(1))))
        .isInstanceOf(Figure.Unknown.class);
  }
}
