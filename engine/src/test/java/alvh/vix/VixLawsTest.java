package alvh.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.surface.SyntheticChain;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What must hold for a strip and an index of any chain.
class VixLawsTest {
  private static final double FORWARD = 4700;

  /// Strikes every point from 1/8 to 4 times the forward: what the sum leaves out of the integral.
  private static final double SUMMATION_ERROR = 2e-6;

  private final TradingCalendar calendar = MarketConfig.standard().calendar();

  private static ChainSlice slice(int days, double vol, double rate) {
    return SyntheticChain.slice(
        days,
        FORWARD,
        Math.exp(-rate * days / 365),
        SyntheticChain.strikes(600, 18_000, 1),
        k -> vol,
        1e-12);
  }

  private static VarianceStrip strip(ChainSlice slice, double rate) {
    StripResult result =
        VarianceStrip.of(slice, slice.expiry().yearsFrom(SyntheticChain.AS_OF), rate);
    assertThat(result).isInstanceOf(StripResult.Read.class);
    return ((StripResult.Read) result).strip();
  }

  @Test
  void the_strip_of_a_flat_smile_is_its_variance() {
    var random = new Random(11);
    for (int draw = 0; draw < 25; draw++) {
      double vol = 0.1 + 0.3 * random.nextDouble();
      double rate = 0.06 * random.nextDouble();
      int days = 10 + random.nextInt(100);
      assertThat(strip(slice(days, vol, rate), rate).variance())
          .as("draw %s vol %s rate %s days %s", draw, vol, rate, days)
          .isCloseTo(vol * vol, within(SUMMATION_ERROR));
    }
  }

  @Test
  void the_index_of_a_flat_surface_is_its_vol() {
    // Monday 2024-01-08: the Fridays of 25 days (02-02) and 32 days (02-09)
    VixResult result =
        VixIndex.of(
            SyntheticChain.chain(slice(25, 0.2, 0.05), slice(32, 0.2, 0.05)),
            VixTenor.VIX,
            years -> 0.05,
            calendar);
    assertThat(result)
        .isInstanceOfSatisfying(
            VixResult.Value.class, v -> assertThat(v.level()).isCloseTo(20, within(1e-3)));
  }

  @Test
  void a_third_friday_is_read_from_its_am_slice_only() {
    // 39 days ahead lies 2024-02-16, a third Friday, listed here as SPXW only
    VixResult result =
        VixIndex.of(
            SyntheticChain.chain(slice(32, 0.2, 0), slice(39, 0.2, 0)),
            new VixTenor("35-day", 35, ExpiryRule.WEEKLY),
            years -> 0,
            calendar);
    assertThat(result)
        .isInstanceOfSatisfying(
            VixResult.Refused.class, r -> assertThat(r.reason()).doesNotContain("2024-02-16"));
  }

  @Test
  void before_october_2014_vix_reads_the_first_two_monthlies() {
    assertThat(VixTenor.vixOn(LocalDate.of(2014, 10, 5)).rule())
        .isEqualTo(ExpiryRule.FIRST_TWO_MONTHLIES);
    assertThat(VixTenor.vixOn(LocalDate.of(2014, 10, 6))).isEqualTo(VixTenor.VIX);
  }

  @Test
  void the_walk_ends_at_two_consecutive_zero_bids() {
    double[] strikes = {80, 85, 90, 95, 100, 105, 110, 115, 120};
    double[] callBids = {20, 15, 10, 6, 3, 1, 0, .2, .1};
    double[] callAsks = {21, 16, 11, 7, 4, 2, 1, .3, .2};
    double[] putBids = {.5, 0, 0, 1, 3, 6, 10, 15, 20};
    double[] putAsks = {.6, .5, .5, 2, 4, 7, 11, 16, 21};
    ChainSlice slice =
        new ChainSlice(
            OptionRoot.SPXW,
            slice(30, 0.2, 0).expiry(),
            strikes,
            callBids,
            callAsks,
            putBids,
            putAsks);
    VarianceStrip strip = strip(slice, 0);
    // puts stop after 95: 90 and 85 have no bid; calls pass over 110 alone
    assertThat(strip.lowestStrike()).isEqualTo(95);
    assertThat(strip.highestStrike()).isEqualTo(120);
    assertThat(strip.strikes()).isEqualTo(5);
  }

  @Test
  void a_slice_without_a_pair_is_refused() {
    double[] none = {0, 0};
    ChainSlice slice =
        new ChainSlice(
            OptionRoot.SPXW,
            slice(30, 0.2, 0).expiry(),
            new double[] {4700, 4800},
            none,
            none,
            none,
            none);
    assertThat(VarianceStrip.of(slice, 0.1, 0)).isInstanceOf(StripResult.Refused.class);
  }
}
