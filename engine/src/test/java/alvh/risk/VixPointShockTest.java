package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.pricing.Black76;
import alvh.surface.SmileFit;
import alvh.surface.SmileSlice;
import alvh.surface.SyntheticChain;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// How options answer to a point of VIX.
class VixPointShockTest {
  private static final double FORWARD = 4700;
  private static final double DISCOUNT = 0.99;
  private static final double FLAT = 0.20;

  /// Vols read off a smile that was fitted to exact flat vols differ from them by rounding only.
  private static final double FITTED = 1e-9;

  private static SmileSlice smile(int days, DoubleUnaryOperator vol) {
    ChainSlice slice =
        SyntheticChain.slice(
            days, FORWARD, DISCOUNT, SyntheticChain.strikes(4000, 5400, 25), vol, 0.05);
    SmileFit fit = SmileFit.of(slice, days / 365.0, FORWARD, DISCOUNT);
    return ((SmileFit.Fitted) fit).smile();
  }

  private static double skewed(double strike) {
    double x = Math.log(strike / FORWARD);
    return FLAT - 0.4 * x + 0.8 * x * x;
  }

  private static OptionContract put(double strike) {
    return new OptionContract(OptionRoot.SPXW, LocalDate.of(2024, 2, 16), strike, Right.PUT);
  }

  @Test
  void a_slice_of_thirty_days_moves_point_for_point() {
    assertThat(VixPointShock.levelMove(30)).isEqualTo(1);
  }

  @Test
  void the_level_law_lies_near_the_regressions_at_other_tenors() {
    // (30 / T)^p with the exponents measured on VIX9D, VIX3M and VIX6M 2007-2021; 7 % is what one
    // exponent for all tenors costs
    for (double[] row : new double[][] {{9, .37}, {93, .43}, {184, .44}}) {
      assertThat(VixPointShock.levelMove(row[0]))
          .isCloseTo(Math.pow(30 / row[0], row[1]), Percentage.withPercentage(7));
    }
  }

  @Test
  @Tag("real-data")
  void the_regressions_themselves_give_the_exponents_of_the_law() throws IOException {
    List<double[]> rows = new ArrayList<>();
    for (String line :
        Files.readAllLines(RealData.file("indices/vix_cash_VIX9D_VIX_VIX3M_VIX6M_2008_2021.csv"))) {
      String[] f = line.split(",", -1);
      if (!f[0].isEmpty()) {
        double[] row = new double[4];
        for (int i = 0; i < row.length; i++) {
          row[i] = f[i + 2].isEmpty() ? Double.NaN : Double.parseDouble(f[i + 2]);
        }
        rows.add(row);
      }
    }
    // .05: the file begins in 2008 and spans other days than the published regressions
    assertThat(exponent(rows, 0, 9)).isCloseTo(0.37, within(0.05));
    assertThat(exponent(rows, 2, 93)).isCloseTo(0.43, within(0.05));
    assertThat(exponent(rows, 3, 184)).isCloseTo(0.44, within(0.05));
  }

  /// `p` of `slope = (30 / days)^p`, the slope of daily changes of `column` on those of VIX.
  private static double exponent(List<double[]> rows, int column, double days) {
    double xy = 0;
    double xx = 0;
    for (int i = 1; i < rows.size(); i++) {
      double x = rows.get(i)[1] - rows.get(i - 1)[1];
      double y = rows.get(i)[column] - rows.get(i - 1)[column];
      if (!Double.isNaN(x + y)) {
        xy += x * y;
        xx += x * x;
      }
    }
    return Math.log(xy / xx) / Math.log(30 / days);
  }

  @Test
  void the_law_is_not_used_below_seven_days() {
    assertThatIllegalArgumentException().isThrownBy(() -> VixPointShock.levelMove(6.99));
    assertThatIllegalArgumentException().isThrownBy(() -> VixPointShock.levelMove(Double.NaN));
  }

  @Test
  void on_a_flat_smile_all_shifts_are_one() {
    SmileSlice smile = smile(42, k -> FLAT);
    double move = 0.01 * VixPointShock.levelMove(42);
    for (VolShift shift : VolShift.values()) {
      var shock = new VixPointShock(smile, FLAT, shift);
      for (double strike : new double[] {4300, 4700, 5100}) {
        assertThat(shock.shockedVol(strike, 1)).isCloseTo(FLAT + move, within(FITTED));
      }
    }
  }

  @Test
  void on_a_flat_smile_a_point_is_worth_vega_times_the_move_of_the_level() {
    for (int days : new int[] {8, 30, 42, 180}) {
      SmileSlice smile = smile(days, k -> FLAT);
      for (VolShift shift : VolShift.values()) {
        for (double strike : new double[] {4500, 4700, 4900}) {
          double h = 0.5 * 0.01 * VixPointShock.levelMove(days);
          double byHand = DISCOUNT * (price(strike, days, h) - price(strike, days, -h));
          double point = new VixPointShock(smile, FLAT, shift).perVixPoint(put(strike), DISCOUNT);
          assertThat(point).isCloseTo(byHand, within(1e-6));
          // a difference over a point of vol against a derivative: the third order is below 1 %
          assertThat(point)
              .isCloseTo(
                  vega(strike, days) * 0.01 * VixPointShock.levelMove(days),
                  Percentage.withPercentage(1));
        }
      }
    }
  }

  /// Undiscounted put price at the flat vol plus `shift`.
  private static double price(double strike, int days, double shift) {
    return Black76.price(FORWARD, strike, (FLAT + shift) * Math.sqrt(days / 365.0), -1);
  }

  /// `D F phi(d1) sqrt T`, from its definition.
  private static double vega(double strike, int days) {
    double stdDev = FLAT * Math.sqrt(days / 365.0);
    double d1 = Math.log(FORWARD / strike) / stdDev + stdDev / 2;
    double density = Math.exp(-d1 * d1 / 2) / Math.sqrt(2 * Math.PI);
    return DISCOUNT * FORWARD * density * Math.sqrt(days / 365.0);
  }

  @Test
  void on_a_skewed_smile_each_shift_does_what_it_is_named_for() {
    SmileSlice smile = smile(42, VixPointShockTest::skewed);
    double before = smile.vol(4400);
    double strip = 0.22;
    double level = strip + 0.01 * VixPointShock.levelMove(42);
    assertThat(new VixPointShock(smile, strip, VolShift.PARALLEL).shockedVol(4400, 1))
        .isCloseTo(before + level - strip, within(FITTED));
    assertThat(new VixPointShock(smile, strip, VolShift.PROPORTIONAL).shockedVol(4400, 1))
        .isCloseTo(before * level / strip, within(FITTED));
    // the same number of standard deviations lies nearer to the forward at today's lower level
    double sameX = FORWARD * Math.exp(Math.log(4400 / FORWARD) * strip / level);
    assertThat(new VixPointShock(smile, strip, VolShift.SHAPE).shockedVol(4400, 1))
        .isCloseTo(smile.vol(sameX) * level / strip, within(FITTED))
        .isLessThan(before * level / strip);
  }

  @Test
  void no_shock_moves_nothing_and_no_vol_falls_below_a_point() {
    SmileSlice smile = smile(42, VixPointShockTest::skewed);
    for (VolShift shift : VolShift.values()) {
      var shock = new VixPointShock(smile, 0.22, shift);
      assertThat(shock.shockedVol(4400, 0)).isCloseTo(smile.vol(4400), within(FITTED));
      assertThat(shock.shockedVol(4400, -100)).isPositive();
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new VixPointShock(smile, 0, VolShift.SHAPE));
  }
}
