package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class VolOfVolTest {
  private static final double MONTH = 30 / 365.0;

  @Test
  void a_vvix_of_100_at_a_vix_of_20_and_30_days_is_0() {
    assertThat(VolOfVol.of(state(20, 100), MONTH)).isCloseTo(0, within(1e-12));
    assertThat(VolOfVol.of(state(25, 100), MONTH)).isCloseTo(-.35 * Math.log(1.25), within(1e-12));
    assertThat(VolOfVol.of(state(20, 110), MONTH)).isCloseTo(Math.log(1.1), within(1e-12));
  }

  @Test
  void it_is_held_within_what_was_fitted() {
    assertThat(VolOfVol.of(state(30, 200), MONTH)).isEqualTo(VolOfVol.HIGHEST);
    assertThat(VolOfVol.of(state(9.5, 60), 3 / 365.0)).isEqualTo(VolOfVol.LOWEST);
  }

  @Test
  void a_day_on_which_it_is_held_says_so() {
    assertThat(VolOfVol.held(state(20, 100))).isEmpty();
    assertThat(VolOfVol.held(state(9.5, 60)))
        .hasValue("vol of vol at 30 days -0.25 below -0.20: shapes are held at that end");
    assertThat(VolOfVol.held(state(30, 200)))
        .hasValue("vol of vol at 30 days 0.55 above 0.45: shapes are held at that end");
  }

  @Test
  void without_vvix_it_is_estimated_from_vix() {
    IndexState none = state(20, 100);
    IndexState state =
        new IndexState(
            none.day(),
            none.spx(),
            20,
            none.vix9d(),
            none.vix3m(),
            none.vix6m(),
            OptionalDouble.empty());
    assertThat(VolOfVol.of(state, MONTH)).isCloseTo(-.0773, within(1e-12));
  }

  static IndexState state(double vix, double vvix) {
    return new IndexState(
        LocalDate.of(2018, 1, 18),
        2_798,
        vix,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.of(vvix));
  }
}
