package alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.Worst;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Laws that hold for every option, over seeded draws.
class Black76LawTest {
  private static final double RATE = 0.04;

  /// Relative step of a central difference; its own error is the square times a few units.
  private static final double BUMP = 1e-5;

  /// The square of the bump times `z^4` with z = 6, and rounding over the bump.
  private static final double QUOTIENT_ERROR = 1e-6;

  @Test
  void call_less_put_is_forward_less_strike_to_the_last_bit() {
    for (OptionDraw draw : OptionDraw.listed(OptionDraw.DRAWS)) {
      double both = draw.price() - draw.otherSide().price();
      double forwardLessStrike = draw.callPutSign() * (draw.forward() - draw.strike());
      double lastBit = Math.ulp(Math.max(draw.price(), draw.otherSide().price()));
      assertThat(both).as("%s", draw).isCloseTo(forwardLessStrike, within(lastBit));
    }
  }

  @Test
  void price_rises_with_vol() {
    for (OptionDraw draw : OptionDraw.wings(OptionDraw.DRAWS)) {
      assertThat(draw.withVol(draw.vol() * 1.001).price())
          .as("%s", draw)
          .isGreaterThan(draw.price());
    }
  }

  @Test
  void price_lies_between_intrinsic_value_and_maximum() {
    for (OptionDraw draw : OptionDraw.wings(OptionDraw.DRAWS)) {
      checkBounds(draw);
      checkBounds(draw.otherSide());
    }
  }

  @Test
  void delta_of_call_less_delta_of_put_is_one() {
    for (OptionDraw draw : OptionDraw.wings(OptionDraw.DRAWS)) {
      double call = Black76.forwardDelta(draw.forward(), draw.strike(), draw.stdDev(), 1);
      double put = Black76.forwardDelta(draw.forward(), draw.strike(), draw.stdDev(), -1);
      assertThat(call - put).as("%s", draw).isCloseTo(1, within(Math.ulp(1.0)));
    }
  }

  @Test
  void single_greeks_are_those_of_the_record() {
    for (OptionDraw draw : OptionDraw.listed(OptionDraw.DRAWS)) {
      Greeks greeks = greeks(draw.forward(), draw.vol(), draw.years(), 0, draw);
      double delta =
          Black76.forwardDelta(draw.forward(), draw.strike(), draw.stdDev(), draw.callPutSign());
      double slope = Black76.pricePerStdDev(draw.forward(), draw.strike(), draw.stdDev());
      var fewUlps = within(1e-14);
      assertThat(greeks.price() / draw.price()).as("%s", draw).isCloseTo(1, fewUlps);
      assertThat(greeks.forwardDelta() / delta).as("%s", draw).isCloseTo(1, fewUlps);
      assertThat(greeks.vega() / (slope * Math.sqrt(draw.years())))
          .as("%s", draw)
          .isCloseTo(1, fewUlps);
    }
  }

  @Test
  void greeks_by_the_forward_are_difference_quotients() {
    checkQuotient("delta", Input.FORWARD, Greeks::price, Greeks::forwardDelta);
    checkQuotient("gamma", Input.FORWARD, Greeks::forwardDelta, Greeks::forwardGamma);
    checkQuotient("vanna", Input.FORWARD, Greeks::vega, Greeks::vanna);
  }

  @Test
  void greeks_by_vol_are_difference_quotients() {
    checkQuotient("vega", Input.VOL, Greeks::price, Greeks::vega);
    checkQuotient("vanna", Input.VOL, Greeks::forwardDelta, Greeks::vanna);
    checkQuotient("volga", Input.VOL, Greeks::vega, Greeks::volga);
  }

  @Test
  void greeks_by_time_are_difference_quotients_per_calendar_day() {
    checkQuotient("theta", Input.YEARS, Greeks::price, g -> -365 * g.thetaPerDay());
    checkQuotient("charm", Input.YEARS, Greeks::forwardDelta, g -> -365 * g.charmPerDay());
  }

  private enum Input {
    FORWARD,
    VOL,
    YEARS
  }

  private static void checkQuotient(
      String name, Input by, ToDoubleFunction<Greeks> of, ToDoubleFunction<Greeks> greek) {
    var worst = new Worst("difference quotient for " + name + ", seed " + OptionDraw.SEED);
    for (OptionDraw draw : OptionDraw.listed(OptionDraw.DRAWS)) {
      double at =
          switch (by) {
            case FORWARD -> draw.forward();
            case VOL -> draw.vol();
            case YEARS -> draw.years();
          };
      // in the forward an option changes within a standard deviation, not within its own size
      double bump = by == Input.FORWARD ? BUMP * at * draw.stdDev() : BUMP * at;
      DoubleUnaryOperator value = input -> of.applyAsDouble(bumped(draw, by, input));
      double quotient =
          (value.applyAsDouble(at + bump) - value.applyAsDouble(at - bump)) / (2 * bump);
      double exact = greek.applyAsDouble(bumped(draw, by, at));
      double size = Math.abs(exact) + Math.abs(value.applyAsDouble(at)) * BUMP / bump;
      worst.see((quotient - exact) / size, draw);
    }
    worst.assertAtMost(QUOTIENT_ERROR);
  }

  private static Greeks bumped(OptionDraw draw, Input by, double input) {
    return switch (by) {
      case FORWARD -> greeks(input, draw.vol(), draw.years(), RATE, draw);
      case VOL -> greeks(draw.forward(), input, draw.years(), RATE, draw);
      case YEARS -> greeks(draw.forward(), draw.vol(), input, RATE, draw);
    };
  }

  private static Greeks greeks(
      double forward, double vol, double years, double rate, OptionDraw draw) {
    return Black76.greeks(forward, draw.strike(), vol, years, rate, draw.callPutSign());
  }

  private static void checkBounds(OptionDraw draw) {
    double intrinsic = Math.max(draw.callPutSign() * (draw.forward() - draw.strike()), 0);
    double maximum = draw.callPutSign() > 0 ? draw.forward() : draw.strike();
    assertThat(draw.price()).as("%s", draw).isBetween(intrinsic, maximum);
  }
}
