package alvh.entry;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.book.IronCondor;
import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import alvh.risk.Figure;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.SyntheticChain;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What holds for every condor that is found, over seeded chains and specifications.
class EntryLawTest {
  private static final int DRAWS = 2_000;
  private static final double FORWARD = 4700;

  /// A market and what is looked for in it.
  private record Draw(EntryMarket market, EntrySpec.ByCredit spec, String text) {}

  /// Smiles that fall to the call side and bend; quotes on both sides of the model price.
  private static Draw draw(Random random) {
    int days = 1 + random.nextInt(10);
    double atm = 0.08 + 0.3 * random.nextDouble();
    double slope = -0.5 * random.nextDouble();
    double bend = 3 * random.nextDouble();
    double half = 0.025 + 0.1 * random.nextDouble();
    ChainSlice slice =
        SyntheticChain.slice(
            days,
            FORWARD,
            0.999,
            SyntheticChain.strikes(4000, 5400, 5),
            k -> {
              double x = Math.log(k / FORWARD);
              return Math.max(0.5 * atm, atm + slope * x + bend * x * x);
            },
            half);
    double least = 1.5 * random.nextDouble();
    double start = least + random.nextDouble();
    var distance =
        new ShortDistance(ExpectedRange.ofVix(1), least, start, start + 2 * random.nextDouble());
    SkewRule skew =
        switch (random.nextInt(3)) {
          case 0 -> new SkewRule.Symmetric();
          case 1 -> new SkewRule.WidenCall(2.8);
          default -> new SkewRule.WidenPut(2.8);
        };
    EntrySpec.ByCredit spec =
        CreditSpecs.of(
            new ExpiryChoice.InDays(OptionRoot.SPXW, days, days),
            new CreditTier(
                0.3 + 3 * random.nextDouble(),
                random.nextBoolean() ? CreditTier.Basis.MID : CreditTier.Basis.NATURAL),
            5 * (1 + random.nextInt(10)),
            distance,
            skew);
    String text =
        String.format(
            Locale.ROOT,
            "days %d atm %.4f slope %.3f bend %.3f half %.4f %s",
            days,
            atm,
            slope,
            bend,
            half,
            spec);
    return new Draw(market(SyntheticChain.chain(slice), 100 * atm), spec, text);
  }

  private static EntryMarket market(OptionChain chain, double vix) {
    var none = Figure.unknown("not used");
    return new EntryMarket(
        chain,
        new DiscountFit.Given(DiscountCurve.flat(0.01)),
        new VolReadings(Figure.of(vix), none, none));
  }

  private static Optional<EntryResult.Found> find(EntrySpec.ByCredit spec, EntryMarket market) {
    return RealEntries.SEARCH.find(spec, market) instanceof EntryResult.Found found
        ? Optional.of(found)
        : Optional.empty();
  }

  @Test
  void what_is_found_keeps_to_its_specification() {
    var random = new Random(11);
    int found = 0;
    for (int i = 0; i < DRAWS; i++) {
      Draw draw = draw(random);
      Optional<EntryResult.Found> result = find(draw.spec(), draw.market());
      result.ifPresent(f -> assertKept(f, draw));
      found += result.isPresent() ? 1 : 0;
    }
    assertThat(found).isBetween(DRAWS / 5, DRAWS * 4 / 5);
  }

  private static void assertKept(EntryResult.Found found, Draw draw) {
    EntrySpec.ByCredit spec = draw.spec();
    IronCondor condor = found.condor();
    boolean isMid = spec.tier().basis() == CreditTier.Basis.MID;
    assertThat(isMid ? found.midCredit() : found.naturalCredit())
        .as(draw.text())
        .isGreaterThan(spec.tier().points() - 1e-6);
    assertThat(found.naturalCredit()).as(draw.text()).isLessThan(found.midCredit());
    assertThat(found.putRanges().asNumber().orElseThrow())
        .as(draw.text())
        .isBetween(spec.distance().least(), spec.distance().most());
    assertThat(found.callRanges().asNumber().orElseThrow())
        .as(draw.text())
        .isBetween(spec.distance().least(), spec.distance().most());
    assertThat(found.shortPut().delta()).as(draw.text()).isLessThanOrEqualTo(0.18);
    assertThat(found.shortCall().delta()).as(draw.text()).isLessThanOrEqualTo(0.18);
    assertThat(condor.putWidth()).as(draw.text()).isEqualTo(spec.widths().put());
    assertThat(condor.callWidth()).as(draw.text()).isEqualTo(spec.widths().call());
    condor
        .legs()
        .forEach(leg -> {
          QuoteState state = draw.market().chain().state(leg.contract());
          assertThat(
                  state == QuoteState.TWO_SIDED || (!leg.isShort() && state == QuoteState.ZERO_BID))
              .as(draw.text())
              .isTrue();
        });
  }

  /// Wider wings bring more at the same strikes, so the tier is reached no nearer.
  @Test
  void wider_wings_allow_strikes_as_far_out_or_farther() {
    var random = new Random(12);
    int compared = 0;
    for (int i = 0; i < DRAWS; i++) {
      Draw draw = symmetric(draw(random));
      EntrySpec.ByCredit spec = draw.spec();
      EntrySpec.ByCredit wider =
          CreditSpecs.of(
              spec.expiry(), spec.tier(), spec.widths().put() + 25, spec.distance(), spec.skew());
      Optional<EntryResult.Found> narrow = find(spec, draw.market());
      Optional<EntryResult.Found> wide = find(wider, draw.market());
      if (narrow.isPresent()) {
        assertThat(wide).as(draw.text()).isPresent();
        assertNoNearer(wide.orElseThrow(), narrow.get(), draw);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(DRAWS / 5);
  }

  @Test
  void a_lower_tier_allows_strikes_as_far_out_or_farther() {
    var random = new Random(13);
    int compared = 0;
    for (int i = 0; i < DRAWS; i++) {
      Draw draw = symmetric(draw(random));
      EntrySpec.ByCredit spec = draw.spec();
      var tier = new CreditTier(0.6 * spec.tier().points(), spec.tier().basis());
      EntrySpec.ByCredit lower =
          CreditSpecs.of(spec.expiry(), tier, spec.widths().put(), spec.distance(), spec.skew());
      Optional<EntryResult.Found> high = find(spec, draw.market());
      if (high.isPresent()) {
        Optional<EntryResult.Found> low = find(lower, draw.market());
        assertThat(low).as(draw.text()).isPresent();
        assertNoNearer(low.orElseThrow(), high.get(), draw);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(DRAWS / 5);
  }

  private static Draw symmetric(Draw draw) {
    return new Draw(
        draw.market(),
        CreditSpecs.with(draw.spec(), new SkewRule.Symmetric()),
        draw.text() + " symmetric");
  }

  private static void assertNoNearer(EntryResult.Found far, EntryResult.Found near, Draw draw) {
    assertThat(far.condor().shortPut())
        .as(draw.text())
        .isLessThanOrEqualTo(near.condor().shortPut());
    assertThat(far.condor().shortCall())
        .as(draw.text())
        .isGreaterThanOrEqualTo(near.condor().shortCall());
  }

  /// A long leg nobody bids for is bought at its ask and counts half of it at the mid.
  @Test
  void a_long_leg_without_a_bid_counts_as_nothing_at_the_bid() {
    ChainSlice slice =
        SyntheticChain.slice(1, FORWARD, 1, SyntheticChain.strikes(4500, 4900, 5), k -> 0.10, 0.05);
    EntryMarket market = market(SyntheticChain.chain(slice), 10);
    EntryResult.Found found =
        RealEntries.found(
            CreditSpecs.oneDay(0.5, 50, ShortDistance.outFrom(ExpectedRange.ofVix(1), 1, 2)),
            market);
    IronCondor condor = found.condor();
    var longCall = condor.legs().getLast().contract();
    assertThat(market.chain().state(longCall)).isEqualTo(QuoteState.ZERO_BID);
    double mid = 0;
    for (var leg : condor.legs()) {
      var quote = market.chain().quote(leg.contract()).orElseThrow();
      mid -= leg.ratio() * (quote.bid() + quote.ask()) / 2;
    }
    assertThat(found.midCredit()).isEqualTo(mid);
  }
}
