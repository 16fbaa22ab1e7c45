package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Numbers that may be missing: what is unknown stays unknown and keeps its reason.
class FigureTest {
  private static final Figure TWO = Figure.of(2);
  private static final Figure THREE = Figure.of(3);
  private static final Figure NO_QUOTE = Figure.unknown("no quote");
  private static final Figure NO_CURVE = Figure.unknown("no curve");

  @Test
  void known_figures_calculate_as_numbers_do() {
    assertThat(TWO.plus(THREE)).isEqualTo(Figure.of(5));
    assertThat(TWO.times(THREE)).isEqualTo(Figure.of(6));
    assertThat(TWO.times(-1)).isEqualTo(Figure.of(-2));
    assertThat(Figure.sum(List.of())).isEqualTo(Figure.of(0));
    assertThat(TWO.asNumber()).hasValue(2);
  }

  @Test
  void an_unknown_part_makes_the_whole_unknown_on_either_side() {
    assertThat(TWO.plus(NO_QUOTE)).isEqualTo(NO_QUOTE);
    assertThat(NO_QUOTE.plus(TWO)).isEqualTo(NO_QUOTE);
    assertThat(TWO.times(NO_QUOTE)).isEqualTo(NO_QUOTE);
    assertThat(NO_QUOTE.times(TWO)).isEqualTo(NO_QUOTE);
    assertThat(NO_QUOTE.times(2)).isEqualTo(NO_QUOTE);
    assertThat(NO_QUOTE.asNumber()).isEmpty();
  }

  @Test
  void nothing_times_the_unknown_is_unknown_too() {
    assertThat(NO_QUOTE.times(0)).isEqualTo(NO_QUOTE);
    assertThat(Figure.of(0).times(NO_QUOTE)).isEqualTo(NO_QUOTE);
  }

  @Test
  void every_reason_is_kept_once() {
    Figure both = Figure.unknown("no quote; no curve");
    assertThat(Figure.sum(List.of(NO_QUOTE, TWO, NO_CURVE, NO_QUOTE))).isEqualTo(both);
    assertThat(NO_QUOTE.times(NO_CURVE)).isEqualTo(both);
  }

  @Test
  void what_is_not_finite_is_no_figure() {
    for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(bad));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> TWO.times(Double.NaN));
  }
}
