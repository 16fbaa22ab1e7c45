package alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.Worst;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Implied vol of prices computed to 65 digits and rounded to double; the vol drawn is the truth.
class ImpliedVolAccuracyTest {
  /// What the class promises: relative error of the vol in units of `max(1, p / (σ dp/dσ))`, the
  /// factor by which a relative error of the price reaches the vol.
  private static final double PROMISED = 4e-15;

  @Test
  void options_as_listed_are_exact() {
    check(OptionDraw.listed(OptionDraw.DRAWS), PROMISED);
  }

  @Test
  void options_in_the_money_are_as_exact_as_their_price_allows() {
    check(OptionDraw.inTheMoney(OptionDraw.DRAWS), PROMISED);
  }

  @Test
  void wings_are_exact_from_the_smallest_to_the_largest_standard_deviation() {
    check(OptionDraw.wings(OptionDraw.DRAWS), PROMISED);
  }

  @Test
  void tiny_prices_are_exact() {
    check(OptionDraw.tiny(OptionDraw.DRAWS), PROMISED);
  }

  @Test
  void prices_near_the_maximum_are_as_exact_as_the_price_allows() {
    check(OptionDraw.nearMaximum(OptionDraw.DRAWS), PROMISED);
  }

  @Test
  void options_at_the_money_are_exact_however_small_the_deviation() {
    check(OptionDraw.atTheMoney(OptionDraw.DRAWS), PROMISED);
  }

  private static void check(List<OptionDraw> draws, double limit) {
    var worst = new Worst("error of implied vol, seed " + OptionDraw.SEED);
    for (OptionDraw draw : draws) {
      double price = ReferenceBlack.of(draw).price().doubleValue();
      double vega =
          Black76.pricePerStdDev(draw.forward(), draw.strike(), draw.stdDev())
              * Math.sqrt(draw.years());
      double condition = Math.max(1, price / (draw.vol() * vega));
      ImpliedVolResult result =
          ImpliedVol.of(price, draw.forward(), draw.strike(), draw.years(), draw.callPutSign());
      assertThat(result).as("%s", draw).isInstanceOf(ImpliedVolResult.Value.class);
      if (result instanceof ImpliedVolResult.Value(double vol)) {
        worst.see((vol / draw.vol() - 1) / condition, draw);
      }
    }
    worst.assertAtMost(limit);
  }
}
