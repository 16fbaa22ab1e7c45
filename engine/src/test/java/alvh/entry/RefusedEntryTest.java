package alvh.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.risk.Figure;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.SyntheticChain;
import org.junit.jupiter.api.Test;

/// Why there is no condor.
class RefusedEntryTest {
  private static final double FORWARD = 4700;
  private static final double VOL = 0.12;
  private static final ExpectedRange OF_VIX = ExpectedRange.ofVix(1);
  private static final EntrySpec BY_DELTA =
      new EntrySpec.ByDelta(new ExpiryChoice.InDays(OptionRoot.SPXW, 1, 1), 0.20, 0.05);

  private static ChainSlice slice(double from, double to) {
    return SyntheticChain.slice(
        1, FORWARD, 1, SyntheticChain.strikes(from, to, 5), k -> VOL, 0.025);
  }

  private static EntryMarket market(ChainSlice slice) {
    return new EntryMarket(
        SyntheticChain.chain(slice),
        new DiscountFit.Given(DiscountCurve.flat(0)),
        new VolReadings(Figure.of(12), Figure.unknown("no VIX9D file"), Figure.of(10)));
  }

  private static String oneDay(double tier, ShortDistance distance, ChainSlice slice) {
    return RealEntries.refused(CreditSpecs.oneDay(tier, 25, distance), market(slice));
  }

  @Test
  void a_chain_without_the_expiry_gives_no_other() {
    EntryMarket market = market(slice(4500, 4900));
    assertThat(
            RealEntries.refused(
                new EntrySpec.ByDelta(new ExpiryChoice.NextMonthly(30), 0.20, 0.05), market))
        .isEqualTo(
            "the chain of 2024-01-08 has no SPX expiry in the next month whose third Friday is 30"
                + " days out or more");
    assertThat(
            RealEntries.refused(
                new EntrySpec.ByDelta(
                    new ExpiryChoice.InTradingDays(OptionRoot.SPXW, 2, 5), 0.20, 0.05),
                market))
        .isEqualTo("the chain of 2024-01-08 has no SPXW expiry 2 to 5 trading days out");
  }

  @Test
  void a_side_that_ends_before_the_delta_has_none() {
    assertThat(RealEntries.refused(BY_DELTA, market(slice(4680, 4900))))
        .startsWith("the 4 puts of SPXW 2024-01-09 with a market have deltas from 0.24")
        .endsWith("no strikes for 0.200 sold and 0.050 bought");
  }

  @Test
  void an_unknown_range_is_not_replaced() {
    var distance = ShortDistance.outFrom(ExpectedRange.blend(1, 0.65), 1, 2);
    assertThat(oneDay(0.7, distance, slice(4500, 4900)))
        .isEqualTo("the expected range is not known: no VIX9D file");
  }

  @Test
  void a_skew_that_is_needed_must_be_known() {
    EntrySpec.ByCredit spec = CreditSpecs.oneDay(0.7, 5, ShortDistance.outFrom(OF_VIX, 0, 2));
    EntryMarket narrow = market(slice(4685, 4900));
    assertThat(RealEntries.refused(CreditSpecs.with(spec, new SkewRule.WidenPut(2.8)), narrow))
        .isEqualTo("the skew is not known: the puts of SPXW 2024-01-09 do not enclose delta 0.25");
  }

  @Test
  void no_strike_within_distance_and_caps_is_told_with_counts() {
    assertThat(oneDay(0.7, ShortDistance.outFrom(OF_VIX, 4, 5), slice(4580, 4900)))
        .startsWith(
            "none of the puts of SPXW 2024-01-09 can be sold 25 wide, 142.1 to 177.6 points")
        .contains("0 at such a distance");
  }

  @Test
  void a_curve_that_is_refused_refuses() {
    EntryMarket market = market(slice(4500, 4900));
    var without =
        new EntryMarket(market.chain(), new DiscountFit.Refused("no pairs"), market.vols());
    assertThat(RealEntries.refused(BY_DELTA, without)).isEqualTo("no discount curve: no pairs");
  }

  @Test
  void nonsense_is_no_specification() {
    var expiry = new ExpiryChoice.NextMonthly(30);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EntrySpec.ByDelta(expiry, 0.05, 0.20));
    assertThatIllegalArgumentException().isThrownBy(() -> ShortDistance.outFrom(OF_VIX, 2, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new ShortCaps(0.6, 0.05));
    assertThatIllegalArgumentException().isThrownBy(() -> WingWidths.both(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CreditTier(Double.NaN, CreditTier.Basis.MID));
    assertThatIllegalArgumentException().isThrownBy(() -> new ExpiryChoice.NextMonthly(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> new SkewRule.WidenPut(Double.NaN));
  }
}
