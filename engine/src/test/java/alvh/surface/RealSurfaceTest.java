package alvh.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.market.OptionChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The surface on real chains: 2024-01-05 and the 40 days of early 2018.
@Tag("real-data")
class RealSurfaceTest {
  /// A script outside this project reads 4722.65 from the AM slice of 2024-02-16.
  private static final double PUBLISHED_FORWARD = 4722.65;

  private static final double FORWARD_TOLERANCE = 0.1;
  private static final double FLAT_RATE = 0.0535;
  private static final LocalDate STORM = LocalDate.of(2018, 2, 5);

  private static OptionChain chain;
  private static VolSurface surface;
  private static NavigableMap<LocalDate, OptionChain> days;

  @BeforeAll
  static void read() {
    chain = RealChains.january2024();
    surface = VolSurface.of(chain);
    days = RealChains.early2018();
  }

  @Test
  void the_february_forward_is_found_with_the_fitted_curve() {
    assertThat(februaryForward(surface)).isCloseTo(PUBLISHED_FORWARD, within(FORWARD_TOLERANCE));
  }

  @Test
  void the_february_forward_is_found_with_a_flat_rate() {
    assertThat(februaryForward(VolSurface.of(chain, DiscountCurve.flat(FLAT_RATE))))
        .isCloseTo(PUBLISHED_FORWARD, within(FORWARD_TOLERANCE));
  }

  @Test
  void the_fitted_curve_is_near_the_money_market_of_its_day() {
    // three-month bills yielded 5.24 % bank discount (5.35 % continuous) and the effective fed
    // funds rate was 5.33 % on 2024-01-05; index funding trades some tenths above bills
    DiscountCurve curve = surface.curve().orElseThrow();
    assertThat(curve.rate(30 / 365.0)).isCloseTo(0.054, within(0.004));
    assertThat(curve.rate(1)).isCloseTo(0.049, within(0.004));
  }

  @Test
  void smiles_of_46_expiries_hold_the_core_quotes_inside_bid_and_ask() {
    List<SmileQuality> qualities =
        surface.slices().stream()
            .filter(s -> !date(s).isBefore(LocalDate.of(2024, 1, 16)))
            .filter(s -> !date(s).isAfter(LocalDate.of(2024, 12, 31)))
            .map(RealSurfaceTest::quality)
            .flatMap(Optional::stream)
            .toList();
    assertThat(qualities).hasSize(46);
    assertThat(shareInside(qualities)).isGreaterThan(0.995);
    assertThat(rmse(qualities)).isLessThan(0.02);
    assertThat(qualities).allSatisfy(q -> assertThat(q.coreShareInside()).isGreaterThan(0.95));
  }

  @Test
  void smiles_predict_the_quotes_they_did_not_see() {
    List<SmileQuality> scores = new ArrayList<>();
    HeldOut heldOut = HeldOut.of(surface);
    for (int i = 0; i < surface.slices().size(); i++) {
      LocalDate date = date(surface.slices().get(i));
      if (!date.isBefore(LocalDate.of(2024, 1, 16)) && !date.isAfter(LocalDate.of(2024, 12, 31))) {
        scores.add(heldOut.scores().get(i).orElseThrow());
      }
    }
    assertThat(scores.stream().mapToInt(SmileQuality::coreQuotes).sum()).isGreaterThan(2_500);
    assertThat(shareInside(scores)).isGreaterThan(0.99);
  }

  @Test
  void every_live_slice_of_2024_has_a_smile() {
    assertThat(surface.slices()).hasSize(59).allSatisfy(s -> assertThat(quality(s)).isPresent());
  }

  @Test
  void early_2018_has_a_smile_on_every_day_with_a_live_slice() {
    var qualities = days.values().stream().map(RealSurfaceTest::onlySlice).toList();
    assertThat(qualities).hasSize(40);
    assertThat(qualities.stream().flatMap(Optional::stream)).hasSize(38);
    List<SmileQuality> live =
        qualities.stream().flatMap(Optional::stream).map(s -> quality(s).orElseThrow()).toList();
    assertThat(shareInside(live)).isGreaterThan(0.99);
  }

  @Test
  void a_chain_that_has_settled_has_no_slices_and_says_why_it_has_no_curve() {
    // both files list 2018-01-31 and 2018-02-28 at 16:15, after the PM settlement
    VolSurface settled = VolSurface.of(day(LocalDate.of(2018, 2, 28)));
    assertThat(settled.slices()).isEmpty();
    assertThat(settled.discounting()).isInstanceOf(DiscountFit.Refused.class);
  }

  @Test
  void the_smile_of_the_storm_is_sane_among_wild_and_zero_quotes() {
    SmileSlice smile = onlySlice(day(STORM)).flatMap(SurfaceSlice::fittedSmile).orElseThrow();
    // VIX closed at 37.32; at-the-money vol lies below a steep strip
    assertThat(smile.atmVol()).isBetween(0.25, 0.3732);
    double before = Double.POSITIVE_INFINITY;
    for (double strike = 2000; strike <= 2800; strike += 5) {
      double vol = smile.vol(strike);
      assertThat(vol).as("vol at %s", strike).isBetween(0.15, 0.9).isLessThan(before + 0.002);
      before = vol;
    }
  }

  private static OptionChain day(LocalDate date) {
    return Optional.ofNullable(days.get(date)).orElseThrow();
  }

  private static Optional<SurfaceSlice> onlySlice(OptionChain day) {
    List<SurfaceSlice> slices = VolSurface.of(day).slices();
    assertThat(slices).hasSizeLessThanOrEqualTo(1);
    return slices.stream().findFirst();
  }

  private static double februaryForward(VolSurface surface) {
    SliceForward forward =
        surface.slice(OptionRoot.SPX, LocalDate.of(2024, 2, 16)).orElseThrow().forward();
    assertThat(forward).isInstanceOf(SliceForward.Parity.class);
    return ((SliceForward.Parity) forward).forward();
  }

  private static LocalDate date(SurfaceSlice slice) {
    return slice.quotes().expiry().date();
  }

  private static Optional<SmileQuality> quality(SurfaceSlice slice) {
    return slice.smile() instanceof SmileFit.Fitted fitted
        ? Optional.of(fitted.quality())
        : Optional.empty();
  }

  private static double shareInside(List<SmileQuality> qualities) {
    double inside = qualities.stream().mapToDouble(q -> q.coreShareInside() * q.coreQuotes()).sum();
    return inside / qualities.stream().mapToInt(SmileQuality::coreQuotes).sum();
  }

  private static double rmse(List<SmileQuality> qualities) {
    double squares =
        qualities.stream()
            .mapToDouble(q -> Math.pow(q.coreRmseVolPoints(), 2) * q.coreQuotes())
            .sum();
    return Math.sqrt(squares / qualities.stream().mapToInt(SmileQuality::coreQuotes).sum());
  }
}
