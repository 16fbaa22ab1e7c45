package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How numbers are written for people.
class NumbersTest {
  @Test
  void what_rounds_to_nothing_has_no_sign() {
    assertThat(Numbers.fixed(-0.001, 2)).isEqualTo("0.00");
    assertThat(Numbers.grouped(-0.0, 0)).isEqualTo("0");
    assertThat(Numbers.measured(-0.0, List.of())).isEqualTo("0");
  }

  @Test
  void a_ratio_below_one_shows_four_digits_that_say_something() {
    assertThat(Numbers.measured(0.0252667, List.of())).isEqualTo("0.02527");
    assertThat(Numbers.measured(-0.0412871, List.of())).isEqualTo("-0.04129");
    assertThat(Numbers.measured(50.4567, List.of(70.0))).isEqualTo("50.46");
  }

  @Test
  void a_number_is_never_rounded_onto_a_bound_that_it_is_not() {
    assertThat(Numbers.measured(69.9999, List.of(70.0))).isEqualTo("69.9999");
    assertThat(Numbers.measured(0.399999, List.of(0.4))).isEqualTo("0.399999");
    assertThat(Numbers.measured(0.4, List.of(0.4))).isEqualTo("0.4000");
    assertThat(Numbers.measured(0, List.of(0.4))).isEqualTo("0");
  }
}
