package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import alvh.rebuild.RealSlices.RealSlice;
import alvh.workspace.RebuildYaml;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RebuildFitTest {
  private static final YearMonth MONTH = YearMonth.of(2018, 1);

  /// Half a unit of the digits in config/rebuild.yaml.
  private static final Offset<Double> FOUR_DIGITS = within(.5e-4 + 1e-9);

  private static final Offset<Double> THREE_DIGITS = within(.5e-3 + 1e-9);

  @Test
  void the_fit_gives_back_the_shape_of_which_the_quotes_are() {
    ShapeCoefficients truth = RebuildYaml.standard().shape();
    List<ShapeSample> samples = new ArrayList<>();
    for (double volOfVol : new double[] {-.3, -.1, .1, .3}) {
      ShapeCurve curve = ShapeCurve.of(truth, volOfVol);
      List<ShapeSample.Point> points = new ArrayList<>();
      for (double x = -4; x < 2; x += .1) {
        points.add(new ShapeSample.Point(x, curve.ratio(x), .1));
      }
      samples.add(new ShapeSample(MONTH, 30, volOfVol, points));
    }
    ShapeCurve fitted = ShapeCurve.of(ShapeFit.fit(samples), .3);
    for (double x = -4; x < 2; x += .5) {
      // the ridge draws a little
      assertThat(fitted.ratio(x)).isCloseTo(ShapeCurve.of(truth, .3).ratio(x), within(.02));
    }
  }

  @Test
  void no_slices_determine_nothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ShapeFit.fit(List.of()))
        .withMessageContaining("not determined by 0 slices");
    assertThatIllegalArgumentException().isThrownBy(() -> WidthFit.fit(List.of()));
  }

  @Test
  void half_of_the_widths_are_wider_than_the_fit() {
    List<WidthSample> samples = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      double price = .1 + i % 40;
      double vix = 10 + i % 23;
      double x = (i % 7 - 3) / 2.0;
      double noise = i % 3 == 0 ? 4 : i % 3 == 1 ? 1 : .8;
      samples.add(
          new WidthSample(MONTH, vix, x, price, .1 * Math.sqrt(price + .25) * noise, i % 2 == 0));
    }
    WidthCoefficients c = WidthFit.fit(samples);
    assertThat(c.perPrice()).isCloseTo(.5, within(.01));
    assertThat(Math.exp(c.constant())).isCloseTo(.1, within(.005));
  }

  @Test
  @Tag("real-data")
  void the_real_chains_give_the_shipped_numbers() {
    ShapeCoefficients shipped = RebuildYaml.standard().shape();
    ShapeCoefficients shape = RebuildNumbers.shape();
    for (int i = 0; i < ShapeCoefficients.SIZE; i++) {
      assertThat(shape.base().get(i)).isCloseTo(shipped.base().get(i), FOUR_DIGITS);
      assertThat(shape.perVolOfVol().get(i)).isCloseTo(shipped.perVolOfVol().get(i), FOUR_DIGITS);
    }
    WidthCoefficients given = RebuildYaml.standard().widths();
    WidthCoefficients widths = RebuildNumbers.widths();
    assertThat(widths.constant()).isCloseTo(given.constant(), THREE_DIGITS);
    assertThat(widths.perPrice()).isCloseTo(given.perPrice(), THREE_DIGITS);
    assertThat(widths.perPriceSquared()).isCloseTo(given.perPriceSquared(), FOUR_DIGITS);
    assertThat(widths.perVix()).isCloseTo(given.perVix(), THREE_DIGITS);
    assertThat(widths.inTheMoney()).isCloseTo(given.inTheMoney(), THREE_DIGITS);
  }

  @Test
  @Tag("real-data")
  void the_rule_of_wild_quotes_leaves_out_the_fifth_of_february_2018_alone() {
    List<RealSlice> slices = RealSlices.all();
    assertThat(slices)
        .filteredOn(RealSlice::isWild)
        .singleElement()
        .satisfies(s -> {
          assertThat(s.state().day()).isEqualTo(LocalDate.of(2018, 2, 5));
          assertThat(WildQuotes.share(s.slice(), s.forward().forward())).isGreaterThan(.3);
        });
    assertThat(slices)
        .filteredOn(s -> !s.isWild())
        .hasSizeGreaterThan(90)
        .allSatisfy(
            s -> assertThat(WildQuotes.share(s.slice(), s.forward().forward())).isLessThan(.1))
        .extracting(s -> s.state().day())
        .contains(LocalDate.of(2018, 2, 6), LocalDate.of(2018, 2, 9));
  }

  @Test
  void widths_grow_with_price_fear_and_depth_and_are_never_below_a_step() {
    FittedWidths widths = new FittedWidths(RebuildYaml.standard().widths());
    IndexState calm = VolOfVolTest.state(12, 90);
    IndexState fear = VolOfVolTest.state(60, 150);
    assertThat(widths.width(calm, .08, 1, .05, true)).isBetween(.05, .10);
    assertThat(widths.width(calm, .08, .5, 20, true)).isBetween(.3, .6);
    assertThat(widths.width(fear, .08, .5, 20, true)).isGreaterThan(1);
    assertThat(widths.width(calm, .08, -2, 150, true))
        .isGreaterThan(2 * widths.width(calm, .08, 2, 150, true));
  }
}
