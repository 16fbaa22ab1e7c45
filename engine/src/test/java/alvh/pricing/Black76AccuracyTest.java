package alvh.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.Worst;
import alvh.math.LogRatio;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Prices and greeks against arithmetic of 65 digits.
class Black76AccuracyTest {
  private static final double RATE = 0.04;

  /// Greeks are compared on fewer draws: each takes 23 prices of 65 digits.
  private static final int GREEK_DRAWS = 250;

  private static final int PRICE_DRAWS = 2_000;

  /// Rounding of a double, relative.
  private static final double UNIT = 0x1p-53;

  /// What the Javadoc promises: error at most `3 (8 + z^2) 2^-52`, which is 6 of these.
  private static final double CENTRE_UNITS = 8;

  private static final double PROMISED = 6;

  /// Greeks, relative to their size plus the size of their terms, which may cancel.
  private static final double GREEK_ERROR = 1e-14;

  @Test
  void listed_prices_are_exact() {
    checkPrices(OptionDraw.listed(PRICE_DRAWS));
  }

  @Test
  void wing_prices_are_exact() {
    checkPrices(OptionDraw.wings(PRICE_DRAWS));
  }

  @Test
  void tiny_prices_are_exact() {
    checkPrices(OptionDraw.tiny(PRICE_DRAWS));
  }

  @Test
  void prices_at_the_money_are_exact_however_small_the_deviation() {
    checkPrices(OptionDraw.atTheMoney(PRICE_DRAWS));
  }

  @Test
  void greeks_are_the_derivatives_of_the_price() {
    var worst = new Worst("error of a greek, seed " + OptionDraw.SEED);
    for (OptionDraw draw : OptionDraw.listed(GREEK_DRAWS)) {
      checkGreeks(draw, worst);
      checkGreeks(draw.otherSide(), worst);
    }
    worst.assertAtMost(GREEK_ERROR);
  }

  private static void checkPrices(List<OptionDraw> draws) {
    var worst = new Worst("error of price in units of (8 + z^2) 2^-53, seed " + OptionDraw.SEED);
    for (OptionDraw draw : draws) {
      // years is 1 or enters through a rounded product: the reference gets the same stdDev
      var sameStdDev =
          new OptionDraw(draw.forward(), draw.strike(), draw.stdDev(), 1, draw.callPutSign());
      double exact = ReferenceBlack.of(sameStdDev).price().doubleValue();
      double z = LogRatio.of(draw.forward(), draw.strike()) / draw.stdDev();
      worst.see((draw.price() / exact - 1) / (UNIT * (CENTRE_UNITS + z * z)), draw);
    }
    worst.assertAtMost(PROMISED);
  }

  private static void checkGreeks(OptionDraw draw, Worst worst) {
    var truth = ReferenceBlack.of(draw, RATE);
    Greeks greeks =
        Black76.greeks(
            draw.forward(), draw.strike(), draw.vol(), draw.years(), RATE, draw.callPutSign());
    var forward = ReferenceBlack.Input.FORWARD;
    var vol = ReferenceBlack.Input.VOL;
    var years = ReferenceBlack.Input.YEARS;
    BigDecimal minusPerDay = new BigDecimal(-1.0 / 365);
    double vega = greeks.vega();
    double decay = vega * draw.vol() / (2 * draw.years() * 365);
    see(worst, "price", draw, greeks.price(), truth.price(), 0);
    see(worst, "delta", draw, greeks.forwardDelta(), truth.slope(forward), 0);
    see(worst, "gamma", draw, greeks.forwardGamma(), truth.curvature(forward, forward), 0);
    see(worst, "vega", draw, vega, truth.slope(vol), 0);
    see(worst, "theta", draw, greeks.thetaPerDay(), perDay(truth.slope(years), minusPerDay), decay);
    double crossVega = vega / (draw.forward() * draw.stdDev());
    see(worst, "vanna", draw, greeks.vanna(), truth.curvature(forward, vol), crossVega);
    see(worst, "volga", draw, greeks.volga(), truth.curvature(vol, vol), vega / draw.vol());
    double crossDecay = decay / (draw.forward() * draw.stdDev());
    BigDecimal charm = perDay(truth.curvature(forward, years), minusPerDay);
    see(worst, "charm", draw, greeks.charmPerDay(), charm, crossDecay);
  }

  private static BigDecimal perDay(BigDecimal perYear, BigDecimal days) {
    return perYear.multiply(days);
  }

  private static void see(
      Worst worst, String name, OptionDraw draw, double greek, BigDecimal truth, double terms) {
    double exact = truth.doubleValue();
    assertThat(greek).as("%s of %s", name, draw).isFinite();
    worst.see((greek - exact) / (Math.abs(exact) + terms), name + " of " + draw);
  }
}
