package alvh.mispricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.SyntheticChain;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Forward variance and the square of VIX where both are known in closed form.
class JointLawTest {
  private static final DiscountCurve CURVE = DiscountCurve.flat(0.03);
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final TradingCalendar CALENDAR = CONFIG.calendar();

  /// What strikes 5 points apart add to a strip, vol points.
  private static final double STRIKE_GRID = 0.01;

  private static ChainSlice slice(int days, double vol) {
    return SyntheticChain.slice(
        days,
        4700,
        CURVE.discount(days / 365.0),
        SyntheticChain.strikes(2400, 7600, 5),
        k -> vol,
        0.001);
  }

  private static OptionChain flat(double vol) {
    ChainSlice[] slices = new ChainSlice[4];
    for (int i = 0; i < slices.length; i++) {
      slices[i] = slice(7 + 14 * i, vol);
    }
    return graded(SyntheticChain.chain(slices), DataGrade.QUOTES);
  }

  private static OptionChain graded(OptionChain chain, DataGrade grade) {
    return new OptionChain(
        chain.underlying(),
        chain.asOf(),
        chain.underlyingLevel(),
        chain.slices(),
        grade,
        chain.source());
  }

  private static VixFuture future(LocalDate settlement, double settle) {
    return new VixFuture(settlement, settle, false, 1_000, SyntheticChain.AS_OF);
  }

  private static JointRow row(OptionChain spx, double settle) {
    return JointScan.of(
            Optional.of(spx),
            Optional.empty(),
            CURVE,
            List.of(future(LocalDate.of(2024, 1, 17), settle)),
            CONFIG.fees(),
            CALENDAR)
        .rows()
        .getFirst();
  }

  @Test
  void one_vol_for_all_expiries_is_the_forward_vol() {
    JointRow row = row(flat(0.2), 19.5);
    VolBand vol = row.variance().orElseThrow().vol();
    assertThat(vol.mid()).isCloseTo(20, within(STRIKE_GRID));
    assertThat(vol.low()).isLessThan(vol.mid());
    assertThat(vol.high()).isGreaterThan(vol.mid());
    assertThat(row.convexity().orElseThrow()).isCloseTo(0.5, within(STRIKE_GRID));
    assertThat(row.verdict()).isEqualTo(JointVerdict.CONSISTENT);
  }

  @Test
  void a_future_above_the_band_is_a_signal_and_below_it_is_none() {
    double band = row(flat(0.2), 20).convexityHigh().orElseThrow();
    assertThat(row(flat(0.2), 20 + band - 0.05).verdict()).isEqualTo(JointVerdict.CONSISTENT);
    assertThat(row(flat(0.2), 20 + band + 0.05).verdict()).isEqualTo(JointVerdict.VX_ABOVE);
    assertThat(row(flat(0.2), 12).verdict()).isEqualTo(JointVerdict.CONSISTENT);
  }

  @Test
  void a_chain_without_quotes_of_a_market_is_shown_and_not_judged() {
    OptionChain quotes = flat(0.2);
    for (DataGrade grade : List.of(DataGrade.REBUILT, DataGrade.SYNTHETIC)) {
      JointRow row = row(graded(quotes, grade), 25);
      assertThat(row.verdict()).isEqualTo(JointVerdict.NOT_JUDGED);
      assertThat(row.verdict().isSignal()).isFalse();
      assertThat(row.convexity()).isEqualTo(row(quotes, 25).convexity());
    }
    assertThat(row(quotes, 25).verdict()).isEqualTo(JointVerdict.VX_ABOVE);
  }

  @Test
  void rebuilt_vix_options_are_not_held_against_quotes() {
    LocalDate date = LocalDate.of(2024, 1, 17);
    OptionChain options = graded(vix(20, 0.9, date), DataGrade.REBUILT);
    assertThat(verdict(flat(0.5), options)).isEqualTo(JointVerdict.NOT_JUDGED);
  }

  private static void assertUnknown(OptionChain spx, LocalDate settlement, String why) {
    JointRow row =
        JointScan.of(
                Optional.of(spx),
                Optional.empty(),
                CURVE,
                List.of(future(settlement, 20)),
                CONFIG.fees(),
                CALENDAR)
            .rows()
            .getFirst();
    assertThat(row.variance()).isEmpty();
    assertThat(row.verdict()).isEqualTo(JointVerdict.UNKNOWN);
    assertThat(row.why()).isEqualTo(why);
  }

  @Test
  void each_way_to_have_no_forward_variance_has_its_own_reason() {
    // expiries after 7, 21, 35 and 49 days of 2024-01-08
    assertUnknown(
        flat(0.2),
        LocalDate.of(2024, 2, 14),
        "the 30 days end after the last expiry of the SPX chain, 2024-02-26");
    assertUnknown(
        flat(0.2),
        LocalDate.of(2024, 1, 10),
        "the 30 days start before the first expiry of the SPX chain, 2024-01-15");
    OptionChain falling = SyntheticChain.chain(slice(7, 0.6), slice(21, 0.3), slice(49, 0.1));
    assertUnknown(
        graded(falling, DataGrade.QUOTES),
        LocalDate.of(2024, 1, 17),
        "total variance of the SPX chain falls over the 30 days");
  }

  /// Options on a lognormal VIX: `E[V^2] = F^2 exp(sigma^2 T)`.
  private static OptionChain vix(double forward, double vol, LocalDate date) {
    Expiry expiry =
        new Expiry(
            date,
            Settlement.AM,
            NewYork.instant(date, LocalTime.of(9, 30)),
            CALENDAR.previous(date));
    double years = expiry.yearsFrom(SyntheticChain.AS_OF);
    ChainSlice spx =
        SyntheticChain.slice(
            9,
            forward,
            CURVE.discount(years),
            SyntheticChain.strikes(3, 150, 0.5),
            k -> vol * Math.sqrt(years / (9 / 365.0)),
            0.0001);
    double[][] columns = new double[4][spx.size()];
    for (int i = 0; i < spx.size(); i++) {
      for (Right right : Right.values()) {
        int at = right == Right.CALL ? 0 : 2;
        columns[at][i] = spx.quote(right, i).bid();
        columns[at + 1][i] = spx.quote(right, i).ask();
      }
    }
    ChainSlice slice =
        new ChainSlice(
            OptionRoot.VIX, expiry, spx.strikes(), columns[0], columns[1], columns[2], columns[3]);
    OptionChain chain = SyntheticChain.chain();
    return new OptionChain(
        "VIX", chain.asOf(), chain.underlyingLevel(), List.of(slice), DataGrade.QUOTES, "Black");
  }

  @Test
  void the_square_of_a_lognormal_vix_is_known() {
    LocalDate date = LocalDate.of(2024, 1, 17);
    double years = CALENDAR.expiry(date, Settlement.AM).yearsFrom(SyntheticChain.AS_OF);
    JointRow row =
        JointScan.of(
                Optional.empty(),
                Optional.of(vix(20, 0.9, date)),
                CURVE,
                List.of(future(date, 20)),
                CONFIG.fees(),
                CALENDAR)
            .rows()
            .getFirst();
    VixSquare square = row.square().orElseThrow();
    assertThat(square.isFuture()).isTrue();
    assertThat(square.parityForward()).isCloseTo(20, within(1e-3));
    // strikes half a point apart add (.5)^2 / 12 to the square on average
    assertThat(square.vol().mid()).isCloseTo(20 * Math.exp(0.405 * years), within(0.005));
    assertThat(row.verdict()).isEqualTo(JointVerdict.UNKNOWN);
    assertThat(row.why()).isEqualTo("no SPX chain");
  }

  @Test
  void forward_variance_is_held_against_vix_options_on_both_sides() {
    LocalDate date = LocalDate.of(2024, 1, 17);
    double years = CALENDAR.expiry(date, Settlement.AM).yearsFrom(SyntheticChain.AS_OF);
    double root = 20 * Math.exp(0.405 * years);
    OptionChain options = vix(20, 0.9, date);
    assertThat(verdict(flat(root / 100), options)).isEqualTo(JointVerdict.CONSISTENT);
    assertThat(verdict(flat((root + 3) / 100), options)).isEqualTo(JointVerdict.VARIANCE_HIGH);
    assertThat(verdict(flat(0.19), options)).isIn(JointVerdict.VARIANCE_LOW, JointVerdict.VX_ABOVE);
  }

  private static JointVerdict verdict(OptionChain spx, OptionChain vix) {
    return JointScan.of(
            Optional.of(spx),
            Optional.of(vix),
            CURVE,
            List.of(future(LocalDate.of(2024, 1, 17), 20)),
            CONFIG.fees(),
            CALENDAR)
        .rows()
        .getFirst()
        .verdict();
  }
}
