package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.workspace.RebuildYaml;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Where an error is the least to reckon with.
class ErrorBandsTest {
  private static final double MONTH = 30 / 365.0;

  private final ErrorBands bands = RebuildYaml.standard().bands();

  private static IndexState state(double vix, OptionalDouble vix3m, OptionalDouble vvix) {
    return new IndexState(
        LocalDate.of(2018, 1, 18),
        2_798,
        vix,
        OptionalDouble.empty(),
        vix3m,
        OptionalDouble.empty(),
        vvix);
  }

  private static OptionalDouble some(double value) {
    return OptionalDouble.of(value);
  }

  @Test
  void a_day_like_those_seen_is_not_beyond_them() {
    assertThat(bands.beyond(state(33.4, some(28), some(150)))).isEmpty();
    assertThat(bands.beyond(state(33.4, some(28), some(150)), MONTH)).isEmpty();
  }

  @Test
  void a_higher_vix_and_what_was_estimated_are_named() {
    assertThat(bands.beyond(state(82.69, some(70), some(200)))).hasValue("VIX 82.69 > 33.46");
    assertThat(bands.beyond(state(20, some(20), OptionalDouble.empty())))
        .hasValue("VVIX estimated");
    assertThat(bands.beyond(state(40, OptionalDouble.empty(), OptionalDouble.empty()), MONTH))
        .hasValue("VIX 40.00 > 33.46, no VIX3M, VVIX estimated");
  }

  @Test
  void expiries_that_one_day_alone_had_are_named() {
    IndexState calm = state(12, some(14), some(90));
    assertThat(bands.beyond(calm, 90 / 365.0)).hasValue("90 days, not 7 to 35");
    assertThat(bands.beyond(calm, 2 / 365.0)).hasValue("2 days, not 7 to 35");
    assertThat(bands.beyond(calm, 34.9 / 365)).isEmpty();
  }
}
