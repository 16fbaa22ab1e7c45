package alvh.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.market.DailySeries;
import alvh.market.SeriesInfo;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Laws of the indicators, and small cases that can be checked by hand.
class IndicatorLawsTest {
  private static final double ROUNDING = 1e-12;
  private static final SeriesInfo INFO =
      new SeriesInfo("test", "points", LocalTime.of(16, 0), 0, "by hand");

  private static DailySeries series(double... values) {
    var map = new TreeMap<LocalDate, Double>();
    for (int i = 0; i < values.length; i++) {
      map.put(LocalDate.of(2024, 1, 1).plusDays(i), values[i]);
    }
    return DailySeries.of(INFO, map);
  }

  private static double[] walk(Random random, int length) {
    double[] values = new double[length];
    values[0] = 100;
    for (int i = 1; i < length; i++) {
      values[i] = Math.max(1, values[i - 1] + random.nextGaussian());
    }
    return values;
  }

  private static double value(Reading reading) {
    assertThat(reading).isInstanceOf(Reading.Value.class);
    return ((Reading.Value) reading).value();
  }

  @Test
  void rsi_stays_between_0_and_100() {
    var random = new Random(5);
    for (int draw = 0; draw < 5_000; draw++) {
      double rsi = value(Rsi.of(walk(random, 20 + random.nextInt(60)), Rsi.WILDER_PERIOD));
      assertThat(rsi).as("draw %s", draw).isBetween(0.0, 100.0);
    }
  }

  @Test
  void rsi_of_a_mirrored_series_is_100_minus_rsi() {
    var random = new Random(6);
    for (int draw = 0; draw < 1_000; draw++) {
      double[] values = walk(random, 60);
      double[] mirrored = Arrays.stream(values).map(v -> 300 - v).toArray();
      assertThat(value(Rsi.of(mirrored, 14)))
          .as("draw %s", draw)
          .isCloseTo(100 - value(Rsi.of(values, 14)), within(1e-9));
    }
  }

  @Test
  void rsi_of_a_rising_series_is_100_and_of_a_still_one_50() {
    double[] rising = new double[30];
    Arrays.setAll(rising, i -> i);
    assertThat(value(Rsi.of(rising, 14))).isEqualTo(100);
    assertThat(value(Rsi.of(new double[30], 14))).isEqualTo(50);
  }

  @Test
  void rsi_needs_one_value_more_than_its_period() {
    assertThat(Rsi.of(new double[14], 14)).isEqualTo(new Reading.NotEnoughData(14, 15));
    assertThat(Rsi.of(new double[15], 14)).isInstanceOf(Reading.Value.class);
  }

  @Test
  void rsi_does_not_look_ahead() {
    double[] values = walk(new Random(8), 100);
    double[] all = Rsi.series(values, 14);
    for (int n = 15; n <= 100; n++) {
      assertThat(value(Rsi.of(Arrays.copyOf(values, n), 14))).isEqualTo(all[n - 15]);
    }
  }

  @Test
  void macd_of_a_constant_series_is_0() {
    double[] still = new double[120];
    Arrays.fill(still, 17.5);
    assertThat(Macd.of(still))
        .isEqualTo(new MacdResult.Known(new Macd(0, 0, 0, false, false, false)));
  }

  @Test
  void macd_of_a_straight_line_is_the_difference_of_the_two_lags() {
    double[] line = new double[2_000];
    Arrays.setAll(line, i -> 3.0 * i);
    MacdResult result = Macd.of(line);
    assertThat(result).isInstanceOf(MacdResult.Known.class);
    Macd macd = ((MacdResult.Known) result).macd();
    // an average of weight 2/(n+1) lags a line by (n-1)/2 steps
    assertThat(macd.line()).isCloseTo(3.0 * (26 - 12) / 2, within(1e-9));
    assertThat(macd.histogram()).isCloseTo(0, within(1e-9));
  }

  @Test
  void macd_says_how_many_values_it_needs() {
    assertThat(Macd.of(new double[104])).isEqualTo(new MacdResult.NotEnoughData(104, 105));
  }

  @Test
  void a_fading_impulse_contracts() {
    double[] values = new double[200];
    Arrays.fill(values, 150, 200, 10);
    MacdResult result = Macd.of(Arrays.copyOf(values, 159));
    assertThat(result).isInstanceOf(MacdResult.Known.class);
    Macd macd = ((MacdResult.Known) result).macd();
    assertThat(macd.histogram()).isPositive();
    assertThat(macd.isContracting()).isTrue();
    MacdResult early = Macd.of(Arrays.copyOf(values, 151));
    assertThat(((MacdResult.Known) early).macd().hasCrossedUp()).isTrue();
  }

  @Test
  void an_ema_of_period_1_is_the_value() {
    assertThat(Ema.series(new double[] {1, 5, 2}, 1)).containsExactly(1, 5, 2);
    assertThat(Ema.of(new double[] {1, 5}, 1)).isEqualTo(new Reading.NotEnoughData(2, 3));
  }

  @Test
  void a_series_correlates_fully_with_itself_and_against_its_mirror() {
    double[] values = walk(new Random(9), 50);
    DailySeries up = series(values);
    DailySeries down = series(Arrays.stream(values).map(v -> 500 - v).toArray());
    assertThat(value(Rolling.correlationOfChanges(up, up, 21))).isCloseTo(1, within(ROUNDING));
    assertThat(value(Rolling.correlationOfChanges(up, down, 21))).isCloseTo(-1, within(ROUNDING));
    assertThat(Rolling.correlationOfReturns(up, up, 50))
        .isEqualTo(new Reading.NotEnoughData(50, 51));
    assertThat(Rolling.correlationOfChanges(up, series(new double[50]), 21))
        .isInstanceOf(Reading.Undefined.class);
  }

  @Test
  void max_and_drop_look_at_the_window_only() {
    double[] values = {9, 1, 4, 3};
    assertThat(value(Rolling.max(values, 3))).isEqualTo(4);
    assertThat(value(Rolling.dropFromMax(values, 3))).isEqualTo(1);
    assertThat(value(Rolling.dropFromMax(values, 4))).isEqualTo(6);
    assertThat(value(Rolling.percentileOfLast(values, 4))).isEqualTo(0.5);
    assertThat(Rolling.max(values, 5)).isEqualTo(new Reading.NotEnoughData(4, 5));
  }

  @Test
  void breadth_diverges_negatively_when_price_rises_on_fewer_stocks() {
    DailySeries price = series(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    DailySeries breadth = AdvanceDecline.line(series(new double[10]), price, INFO);
    assertThat(breadth.value(2)).isEqualTo(-6);
    assertThat(AdvanceDecline.divergence(price, breadth, 10))
        .isInstanceOf(Divergence.Negative.class);
    assertThat(AdvanceDecline.divergence(breadth, price, 10))
        .isInstanceOf(Divergence.Positive.class);
    assertThat(AdvanceDecline.divergence(price, price, 10)).isInstanceOf(Divergence.None.class);
    assertThat(AdvanceDecline.divergence(price, breadth, 11))
        .isEqualTo(new Divergence.NotEnoughData(10, 11));
  }

  @Test
  void a_new_high_on_a_line_below_its_high_is_unconfirmed() {
    DailySeries price = series(1, 2, 3, 4, 5);
    DailySeries line = series(1, 3, 5, 7, 6);
    assertThat(AdvanceDecline.unconfirmedHigh(price, line, 5))
        .isInstanceOf(Divergence.Negative.class);
    assertThat(AdvanceDecline.divergence(price, line, 5)).isInstanceOf(Divergence.None.class);
    assertThat(AdvanceDecline.unconfirmedHigh(price, price, 5)).isInstanceOf(Divergence.None.class);
  }

  @Test
  void breadth_is_constructive_above_its_mean_and_rising() {
    double[] rising = new double[20];
    Arrays.setAll(rising, i -> i);
    assertThat(value(AdvanceDecline.constructiveness(series(rising)))).isEqualTo(9.5);
    rising[19] = 17.5;
    assertThat(value(AdvanceDecline.constructiveness(series(rising)))).isZero();
    assertThat(AdvanceDecline.constructiveness(series(1, 2)))
        .isEqualTo(new Reading.NotEnoughData(2, 20));
  }
}
