package alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import alvh.Worst;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImpliedVolTest {
  private static final double FORWARD = 6_000;
  private static final double YEARS = 0.25;

  /// Price back from its vol: the vol's last bit moves the price by `σ vega / p` of its last bit.
  private static final double ROUND_TRIP = 4e-15;

  @Test
  void haug_futures_option_gives_back_its_vol() {
    // 1.7011 present value at 28 %, printed to four decimals: vol to 1e-5
    double undiscounted = 1.7011 * Math.exp(0.10 * 0.75);
    var result = ImpliedVol.of(undiscounted, 19, 19, 0.75, 1);
    assertThat(result).isInstanceOf(ImpliedVolResult.Value.class);
    if (result instanceof ImpliedVolResult.Value(double vol)) {
      assertThat(vol).isCloseTo(0.28, within(1e-5));
    }
  }

  @Test
  void price_of_the_implied_vol_is_the_price() {
    var draws = Stream.of(OptionDraw.listed(OptionDraw.DRAWS), OptionDraw.wings(OptionDraw.DRAWS));
    var worst = new Worst("price of implied vol, seed " + OptionDraw.SEED);
    for (OptionDraw draw : draws.flatMap(List::stream).toList()) {
      double price = draw.price();
      double stdDev = ImpliedVol.stdDev(price, FORWARD, draw.strike(), draw.callPutSign());
      double back = Black76.price(FORWARD, draw.strike(), stdDev, draw.callPutSign());
      double slope = Black76.pricePerStdDev(FORWARD, draw.strike(), stdDev);
      worst.see((back / price - 1) / Math.max(1, stdDev * slope / price), draw);
    }
    worst.assertAtMost(ROUND_TRIP);
  }

  @Test
  void nan_is_no_quote() {
    assertThat(of(Double.NaN, 6_000, 1)).isEqualTo(new ImpliedVolResult.NoQuote());
    assertThat(of(Double.NaN, 6_000, 1).explanation()).isEqualTo("there is no price");
  }

  @Test
  void price_below_intrinsic_value_says_so() {
    assertThat(of(99.9, 5_900, 1)).isEqualTo(new ImpliedVolResult.BelowIntrinsic(99.9, 100));
    assertThat(of(99.9, 5_900, 1).explanation())
        .isEqualTo("price 99.9 is below the intrinsic value 100.0: no vol gives it");
    assertThat(of(-1, 6_100, 1)).isEqualTo(new ImpliedVolResult.BelowIntrinsic(-1, 0));
    assertThat(of(Double.NEGATIVE_INFINITY, 6_100, 1))
        .isInstanceOf(ImpliedVolResult.BelowIntrinsic.class);
  }

  @Test
  void price_equal_to_intrinsic_value_has_no_vol() {
    assertThat(of(100, 5_900, 1)).isEqualTo(new ImpliedVolResult.AtIntrinsic(100));
    assertThat(of(0, 6_100, 1)).isEqualTo(new ImpliedVolResult.AtIntrinsic(0));
    assertThat(of(-0.0, 5_900, -1)).isInstanceOf(ImpliedVolResult.AtIntrinsic.class);
    assertThat(of(0, 6_000, 1).explanation()).contains("no time value");
  }

  @Test
  void price_at_or_above_the_maximum_has_no_vol() {
    assertThat(of(6_000, 5_900, 1)).isEqualTo(new ImpliedVolResult.AboveMaximum(6_000, 6_000));
    assertThat(of(5_900, 5_900, -1)).isEqualTo(new ImpliedVolResult.AboveMaximum(5_900, 5_900));
    assertThat(of(Double.POSITIVE_INFINITY, 5_900, -1).explanation())
        .isEqualTo("price Infinity is not below 5900.0, the limit for infinite vol");
  }

  @Test
  void neighbours_of_the_limits_have_a_vol() {
    for (double strike : new double[] {5_900, 6_000, 6_100, 60_000}) {
      assertThat(of(Math.nextDown(6_000.0), strike, 1)).isInstanceOf(ImpliedVolResult.Value.class);
      double intrinsic = Math.max(FORWARD - strike, 0);
      double least = strike == FORWARD ? FORWARD * Double.MIN_NORMAL : Math.nextUp(intrinsic);
      assertThat(of(least, strike, 1)).isInstanceOf(ImpliedVolResult.Value.class);
    }
  }

  @Test
  void price_at_the_money_whose_vol_underflows_has_no_vol() {
    assertThat(of(Double.MIN_VALUE, 6_000, 1)).isInstanceOf(ImpliedVolResult.AtIntrinsic.class);
  }

  @Test
  void denormal_prices_have_the_vol_that_prices_them() {
    for (double strike : new double[] {5_000, 6_001, 7_000, 60_000}) {
      for (double price = Double.MIN_VALUE; price < 1e-290; price *= 16) {
        double stdDev = ImpliedVol.stdDev(price, FORWARD, strike, strike < FORWARD ? -1 : 1);
        // below 1e-300 the price has few digits, and z = 38 makes each of them worth 1/1400 of vol
        var draw = new OptionDraw(FORWARD, strike, stdDev, 1, strike < FORWARD ? -1 : 1);
        double back = ReferenceBlack.of(draw).price().doubleValue();
        assertThat(back)
            .as("%s", draw)
            .isCloseTo(price, within(Math.max(Double.MIN_VALUE, price * 1e-12)));
      }
    }
  }

  @Test
  void primitive_answers_are_positive_or_a_named_reason_for_any_price() {
    var random = new SplittableRandom(OptionDraw.SEED);
    for (int i = 0; i < 20 * OptionDraw.DRAWS; i++) {
      double forward = Math.pow(10, random.nextDouble(-8, 8));
      double strike = forward * Math.pow(10, random.nextDouble(-1, 1) * random.nextInt(0, 60));
      double price =
          Math.min(forward, strike) * Math.pow(10, -random.nextDouble() * random.nextInt(1, 300));
      int sign = random.nextBoolean() ? 1 : -1;
      double stdDev = ImpliedVol.stdDev(price, forward, strike, sign);
      boolean isVol = stdDev > 0 && stdDev < 1e3;
      boolean isReason = stdDev >= -4 && stdDev <= -1 && stdDev % 1 == 0;
      assertThat(isVol || isReason)
          .as(
              "stdDev %s of price %s, forward %s, strike %s, sign %s",
              stdDev, price, forward, strike, sign)
          .isTrue();
    }
  }

  @Test
  void primitive_reasons_have_their_constants() {
    assertThat(ImpliedVol.stdDev(Double.NaN, 6_000, 5_900, 1)).isEqualTo(ImpliedVol.NO_QUOTE);
    assertThat(ImpliedVol.stdDev(99, 6_000, 5_900, 1)).isEqualTo(ImpliedVol.BELOW_INTRINSIC);
    assertThat(ImpliedVol.stdDev(100, 6_000, 5_900, 1)).isEqualTo(ImpliedVol.AT_INTRINSIC);
    assertThat(ImpliedVol.stdDev(6_000, 6_000, 5_900, 1)).isEqualTo(ImpliedVol.ABOVE_MAXIMUM);
  }

  @Test
  void bad_arguments_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVol.of(10, 6_000, 6_000, 0, 1))
        .withMessage("years must be > 0 and finite, was 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVol.stdDev(10, -1, 6_000, 1))
        .withMessage("forward must be > 0 and finite, was -1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ImpliedVol.stdDev(10, 6_000, Double.NaN, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ImpliedVol.stdDev(10, 6_000, 6_000, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new ImpliedVolResult.Value(Double.NaN));
  }

  private static ImpliedVolResult of(double price, double strike, int callPutSign) {
    return ImpliedVol.of(price, FORWARD, strike, YEARS, callPutSign);
  }
}
