package alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.market.DailySeries;
import alvh.vix.RealFutures;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// RSI on real closes against values found outside this project.
@Tag("real-data")
class RealIndicatorsTest {
  private static final double TWO_DECIMALS = 0.005;

  private final DailySeries spx = RealFutures.spx();
  private final DailySeries vix = RealFutures.vix().onDays(date -> spx.on(date).isPresent());

  @Test
  void rsi_of_vix_is_as_found_elsewhere() {
    assertThat(rsi(vix, LocalDate.of(2018, 2, 5))).isCloseTo(91.04, within(TWO_DECIMALS));
    assertThat(rsi(vix, LocalDate.of(2024, 1, 5))).isCloseTo(50.46, within(TWO_DECIMALS));
  }

  @Test
  void rsi_of_spx_is_as_found_elsewhere() {
    assertThat(rsi(spx, LocalDate.of(2024, 1, 5))).isCloseTo(55.07, within(TWO_DECIMALS));
  }

  @Test
  void rsi_of_vix_exceeds_70_on_79_days_of_2007_to_2021() {
    double[] all = Rsi.series(vix.values(), Rsi.WILDER_PERIOD);
    int days = 0;
    for (int i = 0; i < all.length; i++) {
      LocalDate date = vix.date(i + Rsi.WILDER_PERIOD);
      boolean isInside =
          !date.isBefore(LocalDate.of(2007, 4, 2)) && !date.isAfter(LocalDate.of(2021, 12, 23));
      days += isInside && all[i] > 70 ? 1 : 0;
    }
    assertThat(days).isEqualTo(79);
  }

  @Test
  void vix_and_the_index_move_against_each_other() {
    Reading correlation = Rolling.correlationOfChanges(spx, vix, 252);
    assertThat(correlation)
        .isInstanceOfSatisfying(
            Reading.Value.class, v -> assertThat(v.value()).isBetween(-0.95, -0.5));
  }

  private static double rsi(DailySeries series, LocalDate day) {
    DailySeries cut = series.onDays(date -> !date.isAfter(day));
    Reading reading = Rsi.of(cut.values(), Rsi.WILDER_PERIOD);
    assertThat(reading).isInstanceOf(Reading.Value.class);
    return ((Reading.Value) reading).value();
  }
}
