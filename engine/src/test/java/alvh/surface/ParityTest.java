package alvh.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Forward and discount come back from prices that obey parity.
class ParityTest {
  /// Parity is linear: only rounding of prices near 1e3 remains.
  private static final double ROUNDING = 1e-8;

  private static final double[] STRIKES = SyntheticChain.strikes(3500, 5500, 25);

  @Test
  void the_forward_is_recovered_exactly_from_parity_prices() {
    var random = new Random(7);
    for (int draw = 0; draw < 200; draw++) {
      double forward = 4000 + 1000 * random.nextDouble();
      double discount = 0.9 + 0.1 * random.nextDouble();
      double vol = 0.1 + 0.3 * random.nextDouble();
      ChainSlice slice = SyntheticChain.slice(60, forward, discount, STRIKES, k -> vol, 0.001);
      SliceForward found = SliceForward.of(slice, discount);
      assertThat(found).isInstanceOf(SliceForward.Parity.class);
      assertThat(((SliceForward.Parity) found).forward())
          .as("draw %s F %s D %s vol %s", draw, forward, discount, vol)
          .isCloseTo(forward, within(ROUNDING));
    }
  }

  @Test
  void a_flat_rate_is_recovered_from_many_slices() {
    double rate = 0.0412;
    ChainSlice[] slices =
        new Random(3)
            .ints(12, 10, 500)
            .distinct()
            .sorted()
            .mapToObj(days ->
                SyntheticChain.slice(
                    days, 4700, Math.exp(-rate * days / 365), STRIKES, k -> 0.3, 0.2))
            .toArray(ChainSlice[]::new);
    DiscountFit fit = DiscountFit.of(SyntheticChain.chain(slices));
    assertThat(fit).isInstanceOf(DiscountFit.Fitted.class);
    DiscountCurve curve = ((DiscountFit.Fitted) fit).curve();
    // the prior on the short rate pulls by less than a basis point
    assertThat(curve.rate(0.1)).isCloseTo(rate, within(1e-4));
    assertThat(curve.rate(1)).isCloseTo(rate, within(1e-4));
  }

  @Test
  void a_chain_without_pairs_is_refused() {
    ChainSlice slice =
        SyntheticChain.slice(30, 4700, 1, new double[] {4600, 4700, 4800}, k -> 0.2, 0.1);
    assertThat(DiscountFit.of(SyntheticChain.chain(slice))).isInstanceOf(DiscountFit.Refused.class);
    assertThat(VolSurface.of(SyntheticChain.chain(slice)).slices().getFirst().smile())
        .isInstanceOf(SmileFit.Refused.class);
  }

  @Test
  void a_slice_without_a_two_sided_pair_has_no_forward() {
    double[] none = {0, 0};
    ChainSlice slice =
        new ChainSlice(
            OptionRoot.SPXW,
            SyntheticChain.slice(30, 4700, 1, STRIKES, k -> 0.2, 0.1).expiry(),
            new double[] {4700, 4800},
            none,
            new double[] {5, 5},
            none,
            new double[] {5, 5});
    assertThat(SliceForward.of(slice, 1)).isInstanceOf(SliceForward.Unknown.class);
  }

  @Test
  void a_flat_curve_discounts_at_its_rate() {
    assertThat(DiscountCurve.flat(0.05).discount(2)).isCloseTo(Math.exp(-0.1), within(1e-15));
    assertThat(DiscountCurve.flat(0.05).rate(0)).isEqualTo(0.05);
  }
}
