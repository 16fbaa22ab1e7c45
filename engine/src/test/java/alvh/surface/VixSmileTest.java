package alvh.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.pricing.Black76;
import alvh.surface.LognormalMixture.Form;
import alvh.time.Expiry;
import alvh.time.Settlement;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The mixture against quadrature of its own density, the smile against what it was made from.
class VixSmileTest {
  private static final int DRAWS = 200;
  private static final double YEARS = 49 / 365.0;

  @Test
  void density_integrates_to_one_with_the_forward_as_mean_and_gives_the_prices() {
    var random = new Random(1);
    for (int draw = 0; draw < DRAWS; draw++) {
      LognormalMixture mixture = draw(random);
      double strike = mixture.forward() * Math.exp(0.8 * random.nextGaussian());
      double mass = 0;
      double mean = 0;
      double call = 0;
      double put = 0;
      // trapezoid in ln x: the integrand vanishes with all its slopes at both ends
      double step = 1e-3;
      for (double log = -12; log < 12; log += step) {
        double x = mixture.forward() * Math.exp(log);
        double weight = mixture.density(x) * x * step;
        mass += weight;
        mean += weight * x;
        call += weight * Math.max(0, x - strike);
        put += weight * Math.max(0, strike - x);
      }
      double unit = mixture.forward();
      assertThat(mass).as("draw %s", draw).isCloseTo(1, within(1e-9));
      assertThat(mean / unit).as("draw %s", draw).isCloseTo(1, within(1e-9));
      // the kink at the strike costs the trapezoid a second-order error
      assertThat(call / unit).isCloseTo(mixture.price(strike, 1) / unit, within(1e-5));
      assertThat(put / unit).isCloseTo(mixture.price(strike, -1) / unit, within(1e-5));
    }
  }

  @Test
  void vol_slope_is_the_difference_quotient_of_vol() {
    var random = new Random(2);
    for (int draw = 0; draw < DRAWS; draw++) {
      var smile = new VixSmile(draw(random), YEARS, 10, 30);
      double strike = smile.forward() * Math.exp(0.4 * random.nextGaussian());
      double step = 1e-4 * strike;
      double quotient = (smile.vol(strike + step) - smile.vol(strike - step)) / (2 * step);
      assertThat(smile.volSlope(strike) * strike)
          .as("draw %s strike %s", draw, strike)
          .isCloseTo(quotient * strike, within(1e-5));
    }
  }

  @Test
  void wings_tend_to_the_wider_component_and_stay_numbers() {
    var random = new Random(3);
    for (int draw = 0; draw < DRAWS; draw++) {
      LognormalMixture mixture = draw(random);
      var smile = new VixSmile(mixture, YEARS, 10, 30);
      double limit = mixture.widestStdDev() / Math.sqrt(YEARS);
      for (double moneyness : new double[] {1e-300, 1e-30, 1e-6, 1e6, 1e30, 1e290}) {
        double vol = smile.vol(smile.forward() * moneyness);
        assertThat(vol).as("at %s", moneyness).isGreaterThan(0.3 * limit).isLessThan(3 * limit);
        assertThat(smile.volSlope(smile.forward() * moneyness)).isFinite();
      }
      assertThat(smile.vol(smile.forward() * 1e290)).isCloseTo(limit, within(0.05 * limit));
    }
  }

  @Test
  void a_smile_that_is_a_mixture_comes_back() {
    var smile = new VixSmile(LognormalMixture.of(17.5, typical()), YEARS, 10, 40);
    SmileFit.Fitted fitted = (SmileFit.Fitted) fit(slice(smile, 0.05), 17.5);
    assertThat(fitted.quality().coreShareInside()).isEqualTo(1);
    for (double strike = 13; strike <= 35; strike += 0.5) {
      assertThat(fitted.smile().vol(strike)).isCloseTo(smile.vol(strike), within(0.01));
    }
  }

  @Test
  void one_wild_quote_does_not_move_the_smile() {
    var smile = new VixSmile(LognormalMixture.of(17.5, typical()), YEARS, 10, 40);
    ChainSlice clean = slice(smile, 0.05);
    SmileSlice undisturbed = ((SmileFit.Fitted) fit(clean, 17.5)).smile();
    for (double wild : new double[] {16, 18, 20, 24, 30}) {
      SmileFit.Fitted fitted = (SmileFit.Fitted) fit(withCall(clean, wild, 2.5, 2.6), 17.5);
      for (double strike = 14; strike <= 30; strike += 1) {
        assertThat(fitted.smile().vol(strike))
            .as("wild %s, strike %s", wild, strike)
            .isCloseTo(undisturbed.vol(strike), within(0.03));
      }
    }
  }

  @Test
  void too_few_quotes_are_refused_and_say_how_many_there_are() {
    var smile = new VixSmile(LognormalMixture.of(17.5, typical()), YEARS, 10, 40);
    ChainSlice thin = RealVixChain.only(slice(smile, 0.05), k -> k >= 17 && k <= 19);
    assertThat(fit(thin, 17.5))
        .isEqualTo(
            new SmileFit.Refused(
                "a VIX smile needs 4 two-sided out-of-the-money quotes, there are 3"));
  }

  @Test
  void quotes_without_a_shape_are_refused() {
    var random = new Random(5);
    double[] strikes = SyntheticChain.strikes(12, 40, 1);
    double[][] columns = new double[4][strikes.length];
    for (int i = 0; i < strikes.length; i++) {
      for (int side = 0; side < 4; side += 2) {
        columns[side][i] = 0.05 + 6 * random.nextDouble();
        columns[side + 1][i] = columns[side][i] + 0.01;
      }
    }
    SmileFit fit = fit(slice(strikes, columns), 17.5);
    assertThat(fit).isInstanceOf(SmileFit.Refused.class);
  }

  @Test
  void any_quotes_give_a_smile_or_a_reason() {
    var random = new Random(6);
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] strikes = SyntheticChain.strikes(8, 8 + random.nextInt(40), 1);
      double[][] columns = new double[4][strikes.length];
      for (int i = 0; i < strikes.length; i++) {
        for (int side = 0; side < 4; side += 2) {
          columns[side][i] = Math.exp(3 * random.nextGaussian() - 2);
          columns[side + 1][i] = columns[side][i] * (1 + Math.exp(2 * random.nextGaussian()));
        }
      }
      double forward = Math.exp(2.5 + random.nextGaussian());
      switch (fit(slice(strikes, columns), forward)) {
        case SmileFit.Refused refused -> assertThat(refused.reason()).isNotBlank();
        case SmileFit.Fitted fitted -> {
          for (double strike : new double[] {1e-3, 1, forward, 100, 1e6}) {
            assertThat(fitted.smile().vol(strike)).as("draw %s", draw).isPositive().isFinite();
          }
        }
      }
    }
  }

  @Test
  void a_form_that_is_no_distribution_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Form(0, 0, Double.NaN, 0, 0.1, 0.1))
        .withMessageContaining("finite");
    assertThatIllegalArgumentException().isThrownBy(() -> new Form(0, 0, 0, 0, 0, 0.1));
    assertThatIllegalArgumentException().isThrownBy(() -> LognormalMixture.of(0, typical()));
  }

  private static Form typical() {
    return new Form(-1.8, -1.7, 0.42, 0.58, 0.15, 0.4);
  }

  private static LognormalMixture draw(Random random) {
    return LognormalMixture.of(
        10 + 50 * random.nextDouble(),
        new Form(
            2 * random.nextGaussian(),
            2 * random.nextGaussian(),
            0.4 * random.nextGaussian(),
            0.4 * random.nextGaussian(),
            0.05 + 0.4 * random.nextDouble(),
            0.05 + 0.8 * random.nextDouble()));
  }

  private static SmileFit fit(ChainSlice slice, double forward) {
    return SmileFit.of(slice, YEARS, forward, 1);
  }

  private static ChainSlice slice(VixSmile smile, double halfWidth) {
    double[] strikes = SyntheticChain.strikes(12, 40, 1);
    double[][] columns = new double[4][strikes.length];
    for (int i = 0; i < strikes.length; i++) {
      double stdDev = smile.vol(strikes[i]) * Math.sqrt(YEARS);
      for (int sign : new int[] {1, -1}) {
        double price = Black76.price(smile.forward(), strikes[i], stdDev, sign);
        columns[1 - sign][i] = Math.max(0, price - halfWidth);
        columns[2 - sign][i] = price + halfWidth;
      }
    }
    return slice(strikes, columns);
  }

  private static ChainSlice withCall(ChainSlice slice, double strike, double bid, double ask) {
    double[] strikes = slice.strikes();
    double[][] columns = new double[4][strikes.length];
    for (int i = 0; i < strikes.length; i++) {
      boolean isWild = strikes[i] == strike;
      var call = slice.quote(Right.CALL, i);
      var put = slice.quote(Right.PUT, i);
      columns[0][i] = isWild ? bid : call.bid();
      columns[1][i] = isWild ? ask : call.ask();
      columns[2][i] = isWild ? bid : put.bid();
      columns[3][i] = isWild ? ask : put.ask();
    }
    return slice(strikes, columns);
  }

  private static ChainSlice slice(double[] strikes, double[][] columns) {
    LocalDate date = LocalDate.of(2024, 2, 14);
    var expiry = new Expiry(date, Settlement.AM, SyntheticChain.AS_OF.plusSeconds(1), date);
    return new ChainSlice(
        OptionRoot.VIX, expiry, strikes, columns[0], columns[1], columns[2], columns[3]);
  }
}
