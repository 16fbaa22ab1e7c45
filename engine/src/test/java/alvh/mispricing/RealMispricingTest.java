package alvh.mispricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.RealChains;
import alvh.time.NewYork;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The scans on real days: nothing is found where nothing is, and what is planted is found.
@Tag("real-data")
class RealMispricingTest {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  private static final LocalDate MONTHLY = LocalDate.of(2024, 2, 16);

  /// Treasury bills of early January 2024.
  private static final double RATE = 0.0535;

  private static ChainScan scan(OptionChain chain, OptionalDouble given) {
    DiscountFit fit = DiscountFit.of(chain);
    DiscountCurve curve = ((DiscountFit.Fitted) fit).curve();
    FundingBand funding = FundingBand.of(fit, given, FundingBand.DEFAULT_SPREAD);
    return ChainScan.of(chain, curve, funding, CONFIG.fees());
  }

  @Test
  void january_2024_holds_no_executable_arbitrage() {
    for (OptionalDouble given : List.of(OptionalDouble.empty(), OptionalDouble.of(RATE))) {
      ChainScan scan = scan(RealChains.january2024(), given);
      assertThat(scan.slices()).hasSize(59);
      assertThat(scan.executable()).isEmpty();
      for (CandidateKind kind : CandidateKind.values()) {
        assertThat(scan.best(kind).orElseThrow().candidate().points())
            .as(kind.label())
            .isBetween(-2.0, 0.0);
      }
      assertThat(scan.slices().stream().mapToLong(SliceScan::gapsOutside).sum()).isZero();
    }
  }

  /// One flat rate is no funding for two years: the chain's own borrows at less.
  @Test
  void a_flat_rate_makes_no_box_out_of_far_expiries() {
    OptionChain chain = RealChains.january2024();
    var flat = new FundingBand(List.of(DiscountCurve.flat(RATE)), 0, FundingBand.DEFAULT_SPREAD);
    ChainScan naive = ChainScan.of(chain, DiscountCurve.flat(RATE), flat, CONFIG.fees());
    assertThat(naive.best(CandidateKind.BOX_BORROWING).orElseThrow().candidate().points())
        .isGreaterThan(10);
    assertThat(scan(chain, OptionalDouble.of(RATE)).executable()).isEmpty();
  }

  @Test
  void january_2022_and_early_2018_hold_none() {
    assertThat(scan(RealChains.january2022(), OptionalDouble.empty()).executable()).isEmpty();
    NavigableMap<LocalDate, OptionChain> days = RealChains.early2018();
    int scanned = 0;
    for (OptionChain chain : days.values()) {
      if (!chain.liveSlices().isEmpty()) {
        assertThat(scan(chain, OptionalDouble.empty()).executable()).isEmpty();
        scanned++;
      }
    }
    assertThat(scanned).isGreaterThan(35);
  }

  @Test
  void the_quotes_of_2018_02_05_are_called_wild_and_those_of_calm_days_not() {
    NavigableMap<LocalDate, OptionChain> days = RealChains.early2018();
    Map<LocalDate, Boolean> expected =
        Map.of(
            LocalDate.of(2018, 1, 5), false,
            LocalDate.of(2018, 2, 2), false,
            LocalDate.of(2018, 2, 5), true,
            LocalDate.of(2018, 2, 6), true,
            LocalDate.of(2018, 2, 20), false);
    expected.forEach((day, isWild) -> {
      ChainScan scan =
          scan(Optional.ofNullable(days.get(day)).orElseThrow(), OptionalDouble.empty());
      assertThat(scan.slices().getFirst().condition().isWild())
          .as(day.toString())
          .isEqualTo(isWild);
    });
  }

  private static ChainScan planted(Right right, double strike, double by) {
    OptionChain chain = RealChains.january2024();
    ChainSlice slice = chain.slice(OptionRoot.SPX, MONTHLY).orElseThrow();
    Quote quote = slice.quote(right, slice.row(strike).orElseThrow());
    return scan(
        Planted.quote(
            chain, OptionRoot.SPX, MONTHLY, right, strike, quote.bid() + by, quote.ask() + by),
        OptionalDouble.of(RATE));
  }

  private static void assertFound(ChainScan scan, CandidateKind kind, double strike) {
    assertThat(scan.found())
        .as(kind.label())
        .anyMatch(p ->
            p.candidate().kind() == kind
                && p.slice().slice().expiry().date().equals(MONTHLY)
                && p.candidate().legs().stream().anyMatch(l -> l.strike() == strike))
        .allMatch(p -> p.slice().slice().root() == OptionRoot.SPX);
  }

  @Test
  void a_planted_box_is_found_in_both_directions() {
    ChainScan dear = planted(Right.CALL, 4700, 15);
    assertFound(dear, CandidateKind.BOX_LENDING, 4700);
    assertFound(dear, CandidateKind.BOX_BORROWING, 4700);
  }

  @Test
  void a_planted_butterfly_is_found() {
    assertFound(planted(Right.PUT, 4000, 2), CandidateKind.PUT_BUTTERFLY, 4000);
    assertFound(planted(Right.CALL, 5100, 2), CandidateKind.CALL_BUTTERFLY, 5100);
  }

  @Test
  void planted_verticals_are_found() {
    assertFound(planted(Right.CALL, 5200, 3), CandidateKind.CALL_ORDER, 5200);
    assertFound(planted(Right.PUT, 3800, 4), CandidateKind.PUT_ORDER, 3800);
    assertFound(planted(Right.CALL, 4700, 15), CandidateKind.CALL_WIDTH, 4700);
    assertFound(planted(Right.PUT, 4700, 15), CandidateKind.PUT_WIDTH, 4700);
  }

  private static JointRow january(OptionChain chain, double settle) {
    var future =
        new VixFuture(
            LocalDate.of(2024, 1, 17),
            settle,
            false,
            115_930,
            NewYork.instant(DAY, LocalTime.of(16, 0)));
    return JointScan.of(
            Optional.of(chain),
            Optional.empty(),
            DiscountCurve.flat(RATE),
            List.of(future),
            CONFIG.fees(),
            CONFIG.calendar())
        .rows()
        .getFirst();
  }

  /// VX of 2024-01-17 settled at 14.2034. The two monthlies next to its window, read as if they
  /// were its ends, give 13.98 and so an arbitrage that is none.
  @Test
  void all_expiries_bracket_the_window_where_monthlies_alone_mislead() {
    OptionChain chain = RealChains.january2024();
    double start = total(chain, LocalDate.of(2024, 1, 19));
    double end = total(chain, MONTHLY);
    assertThat(100 * Math.sqrt((end - start) * 365 / 30)).isCloseTo(13.98, within(0.005));
    JointRow row = january(chain, 14.2034);
    assertThat(row.variance().orElseThrow().vol().mid()).isCloseTo(14.46, within(0.005));
    assertThat(row.verdict()).isEqualTo(JointVerdict.CONSISTENT);
    assertThat(january(Planted.only(chain, OptionRoot.SPX), 14.2034).variance()).isEmpty();
  }

  private static double total(OptionChain chain, LocalDate date) {
    ChainSlice slice = chain.slice(OptionRoot.SPX, date).orElseThrow();
    double years = slice.expiry().yearsFrom(chain.asOf());
    return StripBand.of(slice, years, RATE, CONFIG.fees(), DAY).orElseThrow().total();
  }

  @Test
  void a_planted_settlement_above_forward_variance_is_found() {
    assertThat(january(RealChains.january2024(), 15.5).verdict()).isEqualTo(JointVerdict.VX_ABOVE);
  }
}
