package alvh.vix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.RealChains;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The VIX family on real chains, against published closes.
@Tag("real-data")
class RealVixTest {
  private static final double CLOSE = 13.35;
  private static final double CLOSE_OF_VIX3M = 15.51;
  private static final double CLOSE_OF_VIX6M = 17.56;

  /// The quotes are of 16:15 and the close prints a few seconds of their own.
  private static final double SNAPSHOT_TOLERANCE = 0.03;

  private final TradingCalendar calendar = MarketConfig.standard().calendar();

  @Test
  void the_close_of_2024_is_met_with_a_flat_rate() {
    assertThat(value(VixTenor.VIX, DiscountCurve.flat(0.0535)).level())
        .isCloseTo(CLOSE, within(SNAPSHOT_TOLERANCE));
  }

  @Test
  void the_close_of_2024_is_met_with_the_curve_of_the_chain() {
    DiscountCurve curve = VolSurface.of(RealChains.january2024()).curve().orElseThrow();
    assertThat(value(VixTenor.VIX, curve).level()).isCloseTo(CLOSE, within(SNAPSHOT_TOLERANCE));
  }

  @Test
  void on_a_friday_the_fridays_of_28_and_35_days_are_read() {
    VixResult.Value value = value(VixTenor.VIX, DiscountCurve.flat(0.0535));
    assertThat(value.near().expiry()).isEqualTo(LocalDate.of(2024, 2, 2));
    assertThat(value.near().root()).isEqualTo(OptionRoot.SPXW);
    assertThat(value.next().expiry()).isEqualTo(LocalDate.of(2024, 2, 9));
  }

  @Test
  void the_siblings_read_the_expiries_around_their_horizon() {
    DiscountCurve curve = VolSurface.of(RealChains.january2024()).curve().orElseThrow();
    VixResult.Value quarter = value(VixTenor.VIX3M, curve);
    assertThat(quarter.near().expiry()).isEqualTo(LocalDate.of(2024, 3, 15));
    assertThat(quarter.next().expiry()).isEqualTo(LocalDate.of(2024, 4, 19));
    VixResult.Value half = value(VixTenor.VIX6M, curve);
    assertThat(quarter.level()).isCloseTo(CLOSE_OF_VIX3M, within(SNAPSHOT_TOLERANCE));
    assertThat(half.level()).isCloseTo(CLOSE_OF_VIX6M, within(SNAPSHOT_TOLERANCE));
    assertThat(half.near().expiry()).isEqualTo(LocalDate.of(2024, 6, 21));
    assertThat(half.next().expiry()).isEqualTo(LocalDate.of(2024, 7, 19));
    VixResult.Value week = value(VixTenor.VIX9D, curve);
    assertThat(week.near().expiry()).isEqualTo(LocalDate.of(2024, 1, 12));
    assertThat(week.next().expiry()).isEqualTo(LocalDate.of(2024, 1, 19));
    assertThat(week.next().root()).isEqualTo(OptionRoot.SPX);
  }

  @Test
  void a_chain_that_ends_at_24_days_is_refused() {
    VixResult result =
        VixIndex.of(
            RealChains.january2022(), VixTenor.VIX, DiscountCurve.flat(0.001)::rate, calendar);
    assertThat(result)
        .isInstanceOfSatisfying(
            VixResult.Refused.class,
            r ->
                assertThat(r.reason())
                    .contains("does not bracket 30 days")
                    .contains("SPXW 2022-01-28 (21)"));
  }

  @Test
  void every_slice_of_2024_has_a_strip_above_its_at_the_money_vol() {
    OptionChain chain = RealChains.january2024();
    VolSurface surface = VolSurface.of(chain);
    DiscountCurve curve = surface.curve().orElseThrow();
    for (SurfaceSlice slice : surface.slices()) {
      StripResult result =
          VarianceStrip.of(slice.quotes(), slice.years(), curve.rate(slice.years()));
      assertThat(result).isInstanceOf(StripResult.Read.class);
      double vol = ((StripResult.Read) result).strip().vol();
      assertThat(vol).isGreaterThan(slice.fittedSmile().orElseThrow().atmVol());
    }
  }

  private VixResult.Value value(VixTenor tenor, DiscountCurve curve) {
    VixResult result = VixIndex.of(RealChains.january2024(), tenor, curve::rate, calendar);
    assertThat(result).isInstanceOf(VixResult.Value.class);
    return (VixResult.Value) result;
  }
}
