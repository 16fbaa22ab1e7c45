package alvh.surface;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.files.ChainImport;
import alvh.files.QualityKind;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.QuoteState;
import alvh.pricing.Black76;
import alvh.pricing.ImpliedVol;
import alvh.surface.RealVixChain.TwoSided;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// VIX smiles on the real chain of 2016-06-01, end-of-day columns.
///
/// The scored quotes are all two-sided calls and puts, in and out of the money, whose |Black-76
/// delta| at the vol of their own mid, on the VX settle of the expiry or else its parity forward,
/// lies in [.05, .95]: 363 of them.
@Tag("real-data")
class RealVixSmileTest {
  private static final int SCORED_QUOTES = 363;

  /// The VIX that the file prints at 15:45; at 16:15 it prints 14.65 and VIX closed at 14.20.
  private static final double SPOT = 14.575;

  private static final double VIX_CLOSE = 14.20;
  private static final double FIRST_EXPIRY_YEARS = 7 / 365.0;
  private static final double LEAST_DELTA = 0.05;
  private static final double MOST_DELTA = 0.95;

  private static ChainImport file;
  private static VolSurface surface;

  @BeforeAll
  static void read() {
    file = RealVixChain.file();
    surface = RealVixChain.surface();
  }

  @Test
  void all_724_vanilla_rows_are_read_and_158_binaries_are_refused_by_name() {
    int listed = 0;
    for (ChainSlice slice : file.chain().slices()) {
      for (int i = 0; i < slice.size(); i++) {
        for (Right right : Right.values()) {
          listed += slice.state(right, i) == QuoteState.UNLISTED ? 0 : 1;
        }
      }
    }
    assertThat(listed).isEqualTo(724);
    assertThat(file.quality().count(QualityKind.OTHER_PRODUCT)).isEqualTo(158);
    assertThat(file.quality().examples(QualityKind.OTHER_PRODUCT).getFirst()).contains("BVZ");
  }

  @Test
  void each_live_expiry_has_a_smile_on_its_own_forward() {
    assertThat(surface.slices()).hasSize(9);
    assertThat(surface.slices())
        .allSatisfy(s -> assertThat(s.smile()).isInstanceOf(SmileFit.Fitted.class));
    assertThat(surface.slices().stream().filter(s -> s.forward() instanceof SliceForward.Given))
        .as("monthly expiries on VX")
        .hasSize(6);
  }

  @Test
  void smiles_hold_363_quotes_inside_bid_and_ask() {
    int scored = 0;
    int inside = 0;
    for (SurfaceSlice slice : surface.slices()) {
      VixSmile smile = smile(slice.smile());
      for (TwoSided quote : scored(slice)) {
        scored++;
        inside += quote.holds(smile.mixture().price(quote.strike(), quote.sign())) ? 1 : 0;
      }
    }
    assertThat(scored).isEqualTo(SCORED_QUOTES);
    assertThat((double) inside / scored).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void smiles_predict_the_strikes_they_did_not_see() {
    for (int half = 0; half < 2; half++) {
      int scored = 0;
      int inside = 0;
      for (SurfaceSlice slice : surface.slices()) {
        List<Double> strikes = seen(slice.quotes(), half);
        ChainSlice fitted = RealVixChain.only(slice.quotes(), strikes::contains);
        SmileFit fit = SmileFit.of(fitted, slice.years(), forward(slice), discount(slice));
        for (TwoSided quote : scored(slice)) {
          if (!strikes.contains(quote.strike())) {
            scored++;
            // a slice too thin to be fitted holds nothing
            inside +=
                fit instanceof SmileFit.Fitted
                        && quote.holds(smile(fit).mixture().price(quote.strike(), quote.sign()))
                    ? 1
                    : 0;
          }
        }
      }
      assertThat(scored).isBetween(180, 183);
      assertThat((double) inside / scored).as("half %s", half).isGreaterThanOrEqualTo(0.93);
    }
  }

  /// A week ahead the forward (14.645) is spot VIX but for .07, so most of what spot meets is
  /// there.
  @Test
  void on_spot_vix_hardly_any_quote_is_met() {
    assertThat(shareOnSpot(SPOT, slice -> slice.forward() instanceof SliceForward.Given))
        .as("expiries with a VX settle")
        .isLessThan(0.01);
    assertThat(shareOnSpot(SPOT, slice -> slice.years() > FIRST_EXPIRY_YEARS))
        .as("all but the expiry a week ahead")
        .isLessThan(0.025);
    assertThat(shareOnSpot(SPOT, slice -> true)).as("all 363").isLessThan(0.065);
    assertThat(shareOnSpot(VIX_CLOSE, slice -> true))
        .as("all 363, on the close of VIX at the clock of the quotes")
        .isLessThan(0.05);
  }

  private static double shareOnSpot(double spot, Predicate<SurfaceSlice> kept) {
    int scored = 0;
    int inside = 0;
    for (SurfaceSlice slice : surface.slices().stream().filter(kept).toList()) {
      VixSmile smile = smile(slice.smile());
      for (TwoSided quote : scored(slice)) {
        double stdDev = smile.vol(quote.strike()) * Math.sqrt(slice.years());
        scored++;
        inside += quote.holds(Black76.price(spot, quote.strike(), stdDev, quote.sign())) ? 1 : 0;
      }
    }
    assertThat(scored).isPositive();
    return (double) inside / scored;
  }

  @Test
  void no_smile_has_butterfly_arbitrage_however_far_out() {
    for (SurfaceSlice slice : surface.slices()) {
      VixSmile smile = smile(slice.smile());
      double before = Double.POSITIVE_INFINITY;
      double slopeBefore = -1;
      for (double strike = smile.forward() / 50; strike < 50 * smile.forward(); strike *= 1.01) {
        double stdDev = smile.vol(strike) * Math.sqrt(smile.years());
        double call = Black76.price(smile.forward(), strike, stdDev, 1);
        assertThat(smile.mixture().density(strike)).isNotNegative();
        assertThat(call).isLessThanOrEqualTo(before);
        double slope = -smile.mixture().probability(strike, 1);
        assertThat(slope).as("convex at %s", strike).isGreaterThanOrEqualTo(slopeBefore - 1e-15);
        before = call;
        slopeBefore = slope;
      }
    }
  }

  static VixSmile smile(SmileFit fit) {
    return (VixSmile) ((SmileFit.Fitted) fit).smile();
  }

  private static List<Double> seen(ChainSlice slice, int half) {
    return IntStream.range(0, slice.size())
        .filter(i -> i % 2 == half)
        .mapToObj(slice::strike)
        .toList();
  }

  private static List<TwoSided> scored(SurfaceSlice slice) {
    double forward = forward(slice);
    return RealVixChain.quotes(slice.quotes(), discount(slice)).stream()
        .filter(quote -> {
          double stdDev = ImpliedVol.stdDev(quote.mid(), forward, quote.strike(), quote.sign());
          if (!(stdDev > 0)) {
            return false;
          }
          double delta =
              Math.abs(Black76.forwardDelta(forward, quote.strike(), stdDev, quote.sign()));
          return delta >= LEAST_DELTA && delta <= MOST_DELTA;
        })
        .toList();
  }

  private static double forward(SurfaceSlice slice) {
    return switch (slice.forward()) {
      case SliceForward.Given given -> given.forward();
      case SliceForward.Parity parity -> parity.forward();
      case SliceForward.Unknown unknown -> throw new AssertionError(unknown.reason());
    };
  }

  private static double discount(SurfaceSlice slice) {
    return RealVixChain.CURVE.discount(slice.years());
  }
}
