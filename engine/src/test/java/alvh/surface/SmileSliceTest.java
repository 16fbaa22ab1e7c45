package alvh.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/// Laws of the smile: it returns what was put in, and extrapolates as it says.
class SmileSliceTest {
  private static final double FORWARD = 4700;
  private static final double DISCOUNT = 0.995;
  private static final int DAYS = 40;
  private static final double YEARS = DAYS / 365.0;

  /// 14 spline intervals follow an SVI-shaped smile to a hundredth of a vol point.
  private static final double HUNDREDTH_OF_A_VOL_POINT = 1e-4;

  /// An SVI total variance with an equity skew, as a vol.
  private static double svi(double strike) {
    double k = Math.log(strike / FORWARD);
    double variance = 0.0005 + 0.012 * (-0.6 * (k - 0.01) + Math.hypot(k - 0.01, 0.045));
    return Math.sqrt(variance / YEARS);
  }

  private static ChainSlice slice(DoubleUnaryOperator vol, double halfWidth) {
    return SyntheticChain.slice(
        DAYS, FORWARD, DISCOUNT, SyntheticChain.strikes(3800, 5100, 10), vol, halfWidth);
  }

  private static SmileSlice smile(ChainSlice slice) {
    SmileFit fit = SmileFit.of(slice, YEARS, FORWARD, DISCOUNT);
    assertThat(fit).isInstanceOf(SmileFit.Fitted.class);
    return ((SmileFit.Fitted) fit).smile();
  }

  @Test
  void a_smooth_smile_is_reproduced_where_quotes_are_tight() {
    SmileSlice smile = smile(slice(SmileSliceTest::svi, 0.02));
    for (double strike = 4200; strike <= 5000; strike += 1) {
      assertThat(smile.vol(strike))
          .as("strike %s", strike)
          .isCloseTo(svi(strike), within(HUNDREDTH_OF_A_VOL_POINT));
    }
  }

  @Test
  void a_smooth_smile_lies_inside_every_quote() {
    SmileFit fit = SmileFit.of(slice(SmileSliceTest::svi, 0.02), YEARS, FORWARD, DISCOUNT);
    assertThat(fit)
        .isInstanceOfSatisfying(
            SmileFit.Fitted.class, f -> assertThat(f.quality().shareInside()).isEqualTo(1));
  }

  @Test
  void a_flat_smile_is_flat_everywhere() {
    SmileSlice smile = smile(slice(k -> 0.2, 0.02));
    for (double strike : new double[] {3850, 4000, 4700, 5000}) {
      assertThat(smile.vol(strike)).isCloseTo(0.2, within(1e-7));
      assertThat(smile.volSlope(strike)).isCloseTo(0, within(1e-8));
    }
    // far beyond the quotes the wings may lean by what keeps them from falling
    for (double strike : new double[] {100, 3000, 9000}) {
      assertThat(smile.vol(strike)).isCloseTo(0.2, within(5e-5));
    }
  }

  @Test
  void the_slope_is_the_difference_quotient() {
    SmileSlice smile = smile(slice(SmileSliceTest::svi, 0.02));
    var random = new Random(1);
    for (int draw = 0; draw < 5_000; draw++) {
      double strike = 3000 + 2800 * random.nextDouble();
      double bump = 1e-4 * strike;
      double quotient = (smile.vol(strike + bump) - smile.vol(strike - bump)) / (2 * bump);
      boolean nearEnd =
          Math.abs(strike - smile.lowestStrike()) < 2 * bump
              || Math.abs(strike - smile.highestStrike()) < 2 * bump;
      if (!nearEnd) {
        // second-order error of the quotient on a slope of about 2e-4
        assertThat(smile.volSlope(strike)).as("K %s", strike).isCloseTo(quotient, within(2e-7));
      }
    }
  }

  @Test
  void a_wild_quote_does_not_move_the_smile() {
    ChainSlice clean = slice(SmileSliceTest::svi, 0.3);
    ChainSlice wild = withWildPut(clean, 4600, 30);
    SmileSlice before = smile(clean);
    SmileSlice after = smile(wild);
    for (double strike = 4400; strike <= 4900; strike += 10) {
      assertThat(after.vol(strike)).isCloseTo(before.vol(strike), within(5e-4));
    }
  }

  @Test
  void beyond_the_quotes_total_variance_is_linear_in_log_strike() {
    SmileSlice smile = smile(slice(SmileSliceTest::svi, 0.02));
    double edge = smile.totalVariance(smile.lowestStrike());
    double first = smile.totalVariance(smile.lowestStrike() * Math.exp(-0.1)) - edge;
    double second = smile.totalVariance(smile.lowestStrike() * Math.exp(-0.2)) - edge;
    assertThat(second).isCloseTo(2 * first, within(1e-12));
    assertThat(first).isBetween(0.0, 0.2);
  }

  @Test
  void too_few_quotes_are_refused_with_the_count() {
    ChainSlice thin =
        SyntheticChain.slice(
            DAYS, FORWARD, DISCOUNT, new double[] {4600, 4700, 4800}, SmileSliceTest::svi, 0.02);
    assertThat(SmileFit.of(thin, YEARS, FORWARD, DISCOUNT))
        .isInstanceOfSatisfying(
            SmileFit.Refused.class, r -> assertThat(r.reason()).contains("there are 3"));
  }

  private static ChainSlice withWildPut(ChainSlice slice, double strike, double shift) {
    double[][] columns = new double[4][slice.size()];
    for (int i = 0; i < slice.size(); i++) {
      columns[0][i] = slice.quote(Right.CALL, i).bid();
      columns[1][i] = slice.quote(Right.CALL, i).ask();
      double up = slice.strike(i) == strike ? shift : 0;
      columns[2][i] = slice.quote(Right.PUT, i).bid() + up;
      columns[3][i] = slice.quote(Right.PUT, i).ask() + up;
    }
    return new ChainSlice(
        slice.root(),
        slice.expiry(),
        slice.strikes(),
        columns[0],
        columns[1],
        columns[2],
        columns[3]);
  }
}
