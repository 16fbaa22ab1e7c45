package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.FuturesCurve;
import alvh.market.Observation;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.surface.DiscountCurve;
import alvh.surface.SmileFit;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.vix.VxCurve;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What holds for every rebuilt VIX chain, on curves made up here.
class RebuiltVixChainTest {
  private static final TradingCalendar CALENDAR = VixRefit.MARKET.calendar();
  private static final DiscountCurve CURVE = DiscountCurve.flat(0.02);

  @ParameterizedTest
  @CsvSource({
    "2008-10-01, 40, 30, 100",
    "2012-05-02, 17, 24, 85",
    "2017-11-01, 10, 13, 95",
    "2020-03-16, 80, 40, 190",
    "2021-06-02, 18, 24, 110"
  })
  void no_package_of_its_quotes_can_be_dealt_at_a_sure_profit(
      LocalDate day, double spot, double far, double vvix) {
    RebuiltVixChain chain = rebuilt(day, spot, far, vvix);
    for (ChainSlice slice : chain.chain().slices()) {
      double years = slice.expiry().yearsFrom(chain.chain().asOf());
      double discount = CURVE.discount(years);
      double forward = chain.smile(slice.root(), slice.expiry().date()).orElseThrow().forward();
      for (int i = 0; i < slice.size(); i++) {
        double strike = slice.strike(i);
        Quote call = slice.quote(Right.CALL, i);
        Quote put = slice.quote(Right.PUT, i);
        double parity = discount * (forward - strike);
        assertThat(call.bid() - put.ask()).isLessThanOrEqualTo(parity + 1e-9);
        assertThat(call.ask() - put.bid()).isGreaterThanOrEqualTo(parity - 1e-9);
        if (i > 0 && i + 1 < slice.size()) {
          double below = strike - slice.strike(i - 1);
          double above = slice.strike(i + 1) - strike;
          for (Right right : Right.values()) {
            double wings =
                above * slice.quote(right, i - 1).ask() + below * slice.quote(right, i + 1).ask();
            double body = (below + above) * slice.quote(right, i).bid();
            assertThat(wings)
                .as("%s %s %s", slice, right, strike)
                .isGreaterThanOrEqualTo(body - 1e-9);
          }
          assertThat(slice.quote(Right.CALL, i + 1).bid()).isLessThanOrEqualTo(call.ask());
        }
      }
    }
  }

  @Test
  void its_own_surface_takes_it_for_a_real_chain() {
    RebuiltVixChain rebuilt = rebuilt(LocalDate.of(2017, 11, 1), 12, 17, 95);
    OptionChain chain = rebuilt.chain();
    Map<LocalDate, Double> forwards = new TreeMap<>();
    chain
        .slices()
        .forEach(s ->
            forwards.put(
                s.expiry().date(),
                rebuilt.smile(s.root(), s.expiry().date()).orElseThrow().forward()));
    for (SurfaceSlice slice : VolSurface.of(chain, CURVE, forwards).slices()) {
      assertThat(slice.smile()).as("%s", slice.quotes()).isInstanceOf(SmileFit.Fitted.class);
      assertThat(((SmileFit.Fitted) slice.smile()).quality().coreShareInside()).isEqualTo(1);
    }
  }

  @Test
  void one_quote_is_that_of_the_chain() {
    LocalDate day = LocalDate.of(2017, 11, 1);
    RebuiltVixChain rebuilt = rebuilt(day, 12, 17, 95);
    OptionChain chain = rebuilt.chain();
    LocalDate expiry = CALENDAR.vixSettlement(YearMonth.of(2017, 12));
    for (Right right : Right.values()) {
      var contract = new OptionContract(OptionRoot.VIX, expiry, 15, right);
      assertThat(rebuilt.quote(contract)).isPresent().isEqualTo(chain.quote(contract));
    }
    assertThat(rebuilt.quote(new OptionContract(OptionRoot.VIX, expiry, 15.3, Right.CALL)))
        .isEmpty();
  }

  @Test
  void weeklys_and_half_points_exist_since_they_were_listed() {
    OptionChain early = rebuilt(LocalDate.of(2012, 5, 2), 17, 24, 85).chain();
    assertThat(early.slices()).allMatch(s -> s.root() == OptionRoot.VIX).hasSize(6);
    assertThat(early.slices().getFirst().row(12.5)).isEmpty();
    OptionChain late = rebuilt(LocalDate.of(2017, 11, 1), 12, 17, 95).chain();
    assertThat(late.slices()).anyMatch(s -> s.root() == OptionRoot.VIXW);
    assertThat(late.slices().getFirst().row(12.5)).isPresent();
  }

  @Test
  void vol_rises_with_vvix_at_every_strike() {
    LocalDate day = LocalDate.of(2012, 5, 2);
    LocalDate expiry = CALENDAR.vixSettlement(YearMonth.of(2012, 6));
    var calm = rebuilt(day, 17, 24, 80).smile(OptionRoot.VIX, expiry).orElseThrow();
    var wild = rebuilt(day, 17, 24, 120).smile(OptionRoot.VIX, expiry).orElseThrow();
    for (double strike = 12; strike <= 50; strike++) {
      assertThat(wild.vol(strike)).isGreaterThan(calm.vol(strike));
    }
    assertThat(wild.atmVol() / calm.atmVol()).isCloseTo(1.5, within(0.15));
  }

  @Test
  void before_vix_options_there_is_nothing_to_rebuild() {
    assertThat(rebuild(LocalDate.of(2005, 5, 4), 14, 16, 80))
        .isInstanceOf(VixRebuild.Refused.class);
  }

  @Test
  void a_vvix_beyond_reason_is_refused_by_name() {
    assertThat(rebuild(LocalDate.of(2012, 5, 2), 17, 24, 2))
        .isEqualTo(
            new VixRebuild.Refused("no level of vol of vol gives a VVIX of 2.00 on 2012-05-02"));
  }

  @Test
  void settles_of_another_day_are_refused() {
    VxCurve curve = curve(LocalDate.of(2012, 5, 2), 17, 24);
    Instant later = instant(LocalDate.of(2012, 5, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> inputs(later, curve, 85))
        .withMessageContaining("2012-05-02");
    assertThatIllegalArgumentException().isThrownBy(() -> inputs(later, curve, Double.NaN));
  }

  private static RebuiltVixChain rebuilt(LocalDate day, double spot, double far, double vvix) {
    return switch (rebuild(day, spot, far, vvix)) {
      case VixRebuild.Rebuilt done -> done.chain();
      case VixRebuild.Refused refused -> throw new AssertionError(refused.reason());
    };
  }

  private static VixRebuild rebuild(LocalDate day, double spot, double far, double vvix) {
    return RebuiltVixChain.of(
        inputs(instant(day), curve(day, spot, far), vvix),
        VixRefit.SHIPPED,
        VixRefit.MARKET.listings(),
        CALENDAR,
        VixRefit.MARKET.ticks());
  }

  private static VixChainInputs inputs(Instant asOf, VxCurve curve, double vvix) {
    return new VixChainInputs(asOf, curve, vvix, CURVE::rate, "flat", List.of());
  }

  /// Nine contracts, moving evenly from spot to `far`.
  private static VxCurve curve(LocalDate day, double spot, double far) {
    var points = new ArrayList<FuturesCurve.Point>();
    int contracts = 9;
    YearMonth month = YearMonth.from(day);
    while (points.size() < contracts) {
      LocalDate settlement = CALENDAR.vixSettlement(month);
      if (settlement.isAfter(day)) {
        double share = (points.size() + 1.0) / contracts;
        points.add(new FuturesCurve.Point(settlement, spot + share * (far - spot), "test"));
      }
      month = month.plusMonths(1);
    }
    return VxCurve.of(
        new FuturesCurve(day, instant(day), points),
        Optional.of(new Observation(day, spot, instant(day), "test")));
  }

  private static Instant instant(LocalDate day) {
    return NewYork.instant(day, CALENDAR.indexOptionsClose(day));
  }
}
