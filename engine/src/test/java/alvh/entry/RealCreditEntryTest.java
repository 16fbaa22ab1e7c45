package alvh.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.entry.RealEntries.Day;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.time.NewYork;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Searches for a credit on real chains, beside a search that prices every pair of short strikes.
@Tag("real-data")
class RealCreditEntryTest {
  private static final ExpectedRange OF_VIX = ExpectedRange.ofVix(1);

  /// Every skew is above this threshold, so the side named is always widened.
  private static final double ALWAYS = -1_000;

  private static final List<SkewRule> RULES =
      List.of(
          new SkewRule.Symmetric(), new SkewRule.WidenCall(ALWAYS), new SkewRule.WidenPut(ALWAYS));

  private static final List<ShortDistance> DISTANCES =
      List.of(
          ShortDistance.outFrom(OF_VIX, 0.5, 4),
          ShortDistance.inFrom(OF_VIX, 0.5, 2.5),
          new ShortDistance(OF_VIX, 0.4, 1.2, 3));

  @Test
  void every_search_agrees_with_one_over_all_pairs() {
    int found = 0;
    int refused = 0;
    for (Day day : RealEntries.all()) {
      for (ChainSlice slice : day.chain().liveSlices()) {
        long days = days(day.chain(), slice);
        if (days <= 45) {
          PlainSlice plain = PlainSlice.of(slice, day.chain(), day.curve());
          for (EntrySpec.ByCredit spec : specs(slice.root(), (int) days)) {
            if (agrees(day, plain, spec)) {
              found++;
            } else {
              refused++;
            }
          }
        }
      }
    }
    assertThat(found).as("found").isGreaterThan(500);
    assertThat(refused).as("refused").isGreaterThan(100);
  }

  private static List<EntrySpec.ByCredit> specs(OptionRoot root, int days) {
    double years = Math.max(1, days);
    return RULES.stream()
        .flatMap(skew ->
            DISTANCES.stream()
                .map(distance ->
                    CreditSpecs.of(
                        new ExpiryChoice.InDays(root, days, days),
                        new CreditTier(
                            0.7 * Math.sqrt(years),
                            days % 2 == 0 ? CreditTier.Basis.MID : CreditTier.Basis.NATURAL),
                        25,
                        scaled(distance, Math.sqrt(years)),
                        skew)))
        .toList();
  }

  private static ShortDistance scaled(ShortDistance d, double by) {
    return new ShortDistance(d.range(), d.least() * by, d.start() * by, d.most() * by);
  }

  /// @return whether a condor was found
  private static boolean agrees(Day day, PlainSlice plain, EntrySpec.ByCredit spec) {
    double range = day.vix() / Math.sqrt(252) / 100 * plain.forward();
    var search = new PlainCredit(spec, plain, range);
    String where = NewYork.date(day.chain().asOf()) + " " + plain.slice() + " " + spec;
    return switch (RealEntries.SEARCH.find(spec, day.market())) {
      case EntryResult.Found found -> {
        var shorts = new PlainCredit.Shorts(found.condor().shortPut(), found.condor().shortCall());
        assertThat(search.find(widened(spec.skew()))).as(where).hasValue(shorts);
        double credit =
            search.side(Right.PUT, shorts.put()) + search.side(Right.CALL, shorts.call());
        boolean isMid = spec.tier().basis() == CreditTier.Basis.MID;
        assertThat(isMid ? found.midCredit() : found.naturalCredit())
            .as(where)
            .isCloseTo(credit, within(1e-9));
        yield true;
      }
      case EntryResult.Refused(String reason) -> {
        assertThat(search.find(widened(spec.skew()))).as(where + ": " + reason).isEmpty();
        assertThat(search.isAnywhere()).as("off the path too, " + where).isFalse();
        yield false;
      }
    };
  }

  private static Optional<Right> widened(SkewRule rule) {
    return switch (rule) {
      case SkewRule.Symmetric symmetric -> Optional.empty();
      case SkewRule.WidenCall call -> Optional.of(Right.CALL);
      case SkewRule.WidenPut put -> Optional.of(Right.PUT);
    };
  }

  private static long days(OptionChain chain, ChainSlice slice) {
    return ChronoUnit.DAYS.between(NewYork.date(chain.asOf()), slice.expiry().date());
  }

  /// Bids and asks of the four series, typed off the file: .70 / .75, .20 / .30, .40 / .50, .05 /
  /// .10.
  @Test
  void one_day_condor_of_friday_2024_01_05_expires_on_monday() {
    EntryMarket market = RealEntries.january2024().market();
    EntryResult.Found found =
        RealEntries.found(
            CreditSpecs.oneDay(0.70, 25, ShortDistance.outFrom(OF_VIX, 1, 2)), market);
    assertThat(found.condor().label()).isEqualTo("SPXW 2024-01-08 4650/4625/4745/4770 iron condor");
    assertThat(found.midCredit()).isCloseTo(0.725 - 0.25 + 0.45 - 0.075, within(1e-9));
    assertThat(found.naturalCredit()).isCloseTo(0.70 - 0.30 + 0.40 - 0.10, within(1e-9));
    assertThat(found.expectedRange().asNumber().orElseThrow()).isCloseTo(39.5, within(0.1));
    assertThat(found.putRanges().asNumber().orElseThrow()).isCloseTo(1.25, within(0.01));
    assertThat(found.callRanges().asNumber().orElseThrow()).isCloseTo(1.15, within(0.01));
  }

  @Test
  void five_points_wide_the_aggressive_tier_is_not_reached_inside_the_cap() {
    EntryMarket market = RealEntries.january2024().market();
    ShortDistance anywhere = ShortDistance.outFrom(OF_VIX, 0, 3);
    assertThat(RealEntries.found(CreditSpecs.oneDay(0.70, 5, anywhere), market).midCredit())
        .isGreaterThanOrEqualTo(0.70);
    assertThat(RealEntries.found(CreditSpecs.oneDay(1.15, 5, anywhere), market).midCredit())
        .isGreaterThanOrEqualTo(1.15);
    assertThat(RealEntries.refused(CreditSpecs.oneDay(1.60, 5, anywhere), market))
        .startsWith(
            "best mid credit 1.325 of SPXW 2024-01-08, 5 / 5 wide, is below the tier of 1.6:"
                + " short 4670 / 4725")
        .contains("delta at most 0.18");
    assertThat(narrowest(1.60, anywhere, market)).hasValue(10);
  }

  @Test
  void beyond_one_expected_range_each_tier_needs_its_width() {
    EntryMarket market = RealEntries.january2024().market();
    ShortDistance beyond = ShortDistance.outFrom(OF_VIX, 1, 3);
    assertThat(narrowest(0.70, beyond, market)).hasValue(10);
    assertThat(narrowest(1.15, beyond, market)).hasValue(20);
    assertThat(narrowest(1.60, beyond, market)).as("not even 200 wide").isEmpty();
  }

  private static Optional<Integer> narrowest(
      double tier, ShortDistance distance, EntryMarket market) {
    return List.of(5, 10, 15, 20, 25, 30, 50, 100, 200).stream()
        .filter(w ->
            RealEntries.SEARCH.find(CreditSpecs.oneDay(tier, w, distance), market)
                instanceof EntryResult.Found)
        .findFirst();
  }

  @Test
  void skew_of_friday_is_above_the_threshold_at_a_month_and_far_below_it_at_a_day() {
    EntryMarket market = RealEntries.january2024().market();
    var rule = new SkewRule.WidenCall(2.8);
    EntrySpec.ByCredit spec = CreditSpecs.oneDay(0.70, 25, ShortDistance.outFrom(OF_VIX, 1, 2));
    EntryResult.Found day = RealEntries.found(CreditSpecs.with(spec, rule), market);
    EntryResult.Found month =
        RealEntries.found(
            new EntrySpec.ByDelta(new ExpiryChoice.NextMonthly(30), 0.20, 0.05), market);
    assertThat(day.skew().asNumber().orElseThrow()).isLessThan(1);
    assertThat(month.skew().asNumber().orElseThrow()).isGreaterThan(2.8);
    assertThat(day.condor()).isEqualTo(RealEntries.found(spec, market).condor());
  }

  @Test
  void two_readings_of_the_skew_rule_move_opposite_sides() {
    EntryMarket market = RealEntries.january2024().market();
    EntrySpec.ByCredit spec = CreditSpecs.oneDay(0.70, 25, ShortDistance.outFrom(OF_VIX, 0.8, 2));
    var call = RealEntries.found(CreditSpecs.with(spec, new SkewRule.WidenCall(ALWAYS)), market);
    var put = RealEntries.found(CreditSpecs.with(spec, new SkewRule.WidenPut(ALWAYS)), market);
    assertThat(call.condor().shortCall()).isGreaterThan(put.condor().shortCall());
    assertThat(put.condor().shortPut()).isLessThan(call.condor().shortPut());
    assertThat(call.condor().expiry()).isEqualTo(LocalDate.of(2024, 1, 8));
  }
}
