package alvh.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Moves and their curve.
class MarketMoveTest {
  private static final Offset<Double> EXACT = within(1e-12);
  private static final CurveMove CURVE = CurveMove.of(.30, .20, .15, .12, .10, .09);

  @Test
  void the_curve_moves_in_between_its_nodes_as_time_has_it() {
    var move = new MarketMove(-.03, .50, CURVE, 1);
    assertThat(move.curveLogChange(0)).isEqualTo(.50);
    assertThat(move.curveLogChange(15)).isCloseTo(.40, EXACT);
    assertThat(move.curveLogChange(30)).isCloseTo(.30, EXACT);
    assertThat(move.curveLogChange(40)).isCloseTo(.30 - .10 / 3, EXACT);
    assertThat(move.curveLogChange(180)).isCloseTo(.09, EXACT);
    assertThat(move.curveLogChange(400)).isEqualTo(.09);
  }

  @Test
  void moves_add_up() {
    var day = new MarketMove(-.03, .50, CURVE, 1);
    MarketMove two = day.then(new MarketMove(.01, -.20, CurveMove.NONE, 3));
    assertThat(two.spxLogReturn()).isCloseTo(-.02, EXACT);
    assertThat(two.vixLogChange()).isCloseTo(.30, EXACT);
    assertThat(two.futures()).isEqualTo(CURVE);
    assertThat(two.days()).isEqualTo(4);
    assertThat(two.over(1).days()).isEqualTo(1);
  }

  @Test
  void a_scan_moves_the_curve_by_the_tenor_law() {
    MarketMove crash = MarketMove.scan(-.10, 1, 0);
    assertThat(crash.spxLogReturn()).isCloseTo(Math.log(.9), EXACT);
    assertThat(crash.vixLogChange()).isCloseTo(Math.log(2), EXACT);
    // (1 + 30 / 12)^-.6 = .4716
    assertThat(crash.futures().logChange(0)).isCloseTo(Math.log(2) * Math.pow(3.5, -.6), EXACT);
    assertThatIllegalArgumentException().isThrownBy(() -> MarketMove.scan(-1, 0, 0));
  }

  @Test
  void what_is_no_move_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> MarketMove.passing(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> CurveMove.of(1, 2));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MarketMove(Double.NaN, 0, CurveMove.NONE, 0));
  }
}
