package alvh.playbook;

import static alvh.playbook.GivenFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlipTest {
  private static Flip flip(String text, Truth wanted, Object... given) {
    return Expression.of(text, MarketFacts.TABLE).flip(facts(given), wanted);
  }

  @Test
  void a_single_comparison_says_how_far_it_must_move() {
    Flip flip =
        flip(
            "vix.rsi14 > 70 && vx.contango < 0",
            Truth.TRUE,
            "vix.rsi14",
            69.9,
            "vx.contango",
            -0.03);
    assertThat(flip.text()).isEqualTo("vix.rsi14 is 69.90, must rise above 70.00 (by 0.10 rsi)");
    assertThat(flip.isNear()).isTrue();
  }

  @Test
  void a_conjunction_needs_all_its_false_parts() {
    Flip flip =
        flip(
            "vix.rsi14 > 70 && vx.contango < 0",
            Truth.TRUE,
            "vix.rsi14",
            69.9,
            "vx.contango",
            0.08);
    assertThat(flip.changes()).hasSize(2);
    assertThat(flip.isNear()).isFalse();
  }

  @Test
  void a_disjunction_takes_the_way_that_is_near() {
    Flip flip =
        flip(
            "vx.slopeDropFrom20dMax >= 3 || vx.spread12 >= 3",
            Truth.TRUE,
            "vx.slopeDropFrom20dMax",
            1.0,
            "vx.spread12",
            2.75);
    assertThat(flip.text())
        .isEqualTo("vx.spread12 is 2.75, must rise to 3.00 (by 0.25 vol points)");
    assertThat(flip.isNear()).isTrue();
  }

  @Test
  void a_true_conjunction_falls_by_its_cheapest_part() {
    Flip flip =
        flip(
            "vix.rsi14 > 70 && vx.contango < 0",
            Truth.FALSE,
            "vix.rsi14",
            70.5,
            "vx.contango",
            -0.2);
    assertThat(flip.text()).isEqualTo("vix.rsi14 is 70.50, must fall to 70.00 (by 0.50 rsi)");
  }

  @Test
  void a_mirrored_and_a_negated_comparison_name_the_measure() {
    assertThat(flip("70 < vix.rsi14", Truth.TRUE, "vix.rsi14", 69).text())
        .isEqualTo("vix.rsi14 is 69.00, must rise above 70.00 (by 1.00 rsi)");
    assertThat(flip("!(vix.rsi14 <= 70)", Truth.TRUE, "vix.rsi14", 69).text())
        .isEqualTo("vix.rsi14 is 69.00, must rise above 70.00 (by 1.00 rsi)");
  }

  @Test
  void small_distances_are_shown_with_enough_digits() {
    assertThat(flip("vx.contango < 0", Truth.TRUE, "vx.contango", 0.0004).text())
        .isEqualTo("vx.contango is 0.00040, must fall below 0.00000 (by 0.00040 ratio)");
  }

  @Test
  void one_flag_short_is_near_and_two_are_not() {
    String text = "vix.macdHistContracting && breadth.negativeDivergence";
    Flip one =
        flip(
            text, Truth.TRUE, "vix.macdHistContracting", true, "breadth.negativeDivergence", false);
    assertThat(one.text()).isEqualTo("breadth.negativeDivergence is false, must turn true");
    assertThat(one.isNear()).isTrue();
    Flip two =
        flip(
            text,
            Truth.TRUE,
            "vix.macdHistContracting",
            false,
            "breadth.negativeDivergence",
            false);
    assertThat(two.isNear()).isFalse();
  }

  @Test
  void an_unknown_part_must_be_learned_and_is_never_near() {
    Flip flip =
        flip(
            "vix.rsi14 > 70 && vx.spread12 > 0",
            Truth.TRUE,
            "vix.rsi14",
            71,
            "vx.spread12",
            "late");
    assertThat(flip.text())
        .isEqualTo("vx.spread12 > 0 is unknown, must be true (vx.spread12: late)");
    assertThat(flip.isNear()).isFalse();
  }

  @Test
  void equality_of_truths_and_choices_take_their_cheaper_side() {
    Flip same =
        flip(
            "breadth.confirming == (vx.1 > 20)",
            Truth.TRUE,
            "breadth.confirming",
            true,
            "vx.1",
            19.9);
    assertThat(same.changes()).hasSize(1);
    Flip choice =
        flip(
            "breadth.confirming ? vx.1 > 20 : vx.2 > 20",
            Truth.TRUE,
            "breadth.confirming",
            true,
            "vx.1",
            19.9,
            "vx.2",
            10);
    assertThat(choice.text()).startsWith("vx.1 is 19.90");
  }

  @Test
  void what_is_already_so_or_can_never_be_has_no_changes() {
    assertThat(flip("vx.1 > 3", Truth.TRUE, "vx.1", 4).changes()).isEmpty();
    assertThat(flip("false", Truth.TRUE).text()).isEqualTo("nothing can change the answer");
  }
}
