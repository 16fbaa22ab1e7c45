package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.surface.RealVixChain;
import alvh.surface.SurfaceSlice;
import alvh.surface.VolSurface;
import alvh.vix.VixResult;
import alvh.vix.VvixIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Rebuilding the one day of which the real VIX chain is at hand.
@Tag("real-data")
class RealVixRebuildTest {
  private static VolSurface real;
  private static RebuiltVixChain rebuilt;

  @BeforeAll
  static void read() {
    real = RealVixChain.surface();
    rebuilt = VixRefit.rebuilt(VixRefit.inputs(), VixRefit.SHIPPED.smiles());
  }

  @Test
  void the_strip_of_the_real_chain_is_the_published_vvix() {
    assertThat(vvix(real.chain())).isCloseTo(VixRefit.VVIX, within(0.05));
  }

  @Test
  void the_strip_of_the_rebuilt_chain_is_the_published_vvix() {
    OptionChain chain = rebuilt.chain();
    assertThat(chain.grade()).isEqualTo(DataGrade.REBUILT);
    assertThat(vvix(chain)).isEqualTo(rebuilt.vvix()).isCloseTo(VixRefit.VVIX, within(0.05));
  }

  private static double vvix(OptionChain chain) {
    VixResult result = VvixIndex.of(chain, RealVixChain.CURVE::rate);
    assertThat(result).isInstanceOf(VixResult.Value.class);
    return ((VixResult.Value) result).level();
  }

  @Test
  void expiries_and_strikes_are_those_that_were_listed() {
    List<ChainSlice> live = real.chain().liveSlices();
    List<ChainSlice> made = rebuilt.chain().slices();
    assertThat(made.stream().map(s -> s.root() + " " + s.expiry().date()))
        .containsExactlyElementsOf(
            live.stream().map(s -> s.root() + " " + s.expiry().date()).toList());
    for (int i = 0; i < made.size(); i++) {
      double[] strikes = live.get(i).strikes();
      // July had 75 and 80 from earlier days
      assertThat(made.get(i).strikes())
          .as("%s", live.get(i))
          .isEqualTo(Arrays.stream(strikes).filter(k -> k <= 70).toArray());
    }
  }

  @Test
  void shipped_coefficients_are_those_of_a_new_fit() {
    VixSmileModel shipped = VixRefit.SHIPPED.smiles();
    VixChainFit.Smiles fit = VixChainFit.smiles(real.slices());
    VixSmileModel fitted = fit.smiles();
    // four decimals are shipped
    Offset<Double> rounding = within(2e-3);
    assertThat(fitted.logOdds2()).isCloseTo(shipped.logOdds2(), rounding);
    assertThat(fitted.logOdds2PerLogTime()).isCloseTo(shipped.logOdds2PerLogTime(), rounding);
    assertThat(fitted.logOdds3()).isCloseTo(shipped.logOdds3(), rounding);
    assertThat(fitted.logOdds3PerLogTime()).isCloseTo(shipped.logOdds3PerLogTime(), rounding);
    assertThat(fitted.logRatio2()).isCloseTo(shipped.logRatio2(), rounding);
    assertThat(fitted.logRatio3()).isCloseTo(shipped.logRatio3(), rounding);
    assertThat(fitted.lastStdDev()).isCloseTo(shipped.lastStdDev(), rounding);
    assertThat(fitted.reversion()).isCloseTo(shipped.reversion(), within(0.01));
    assertThat(fitted.floor()).isCloseTo(shipped.floor(), within(1e-4));
    assertThat(rebuilt.level()).as("level by VVIX").isCloseTo(fit.level(), within(0.03));
  }

  @Test
  void shipped_widths_are_those_of_a_new_fit() {
    VixQuoteWidths shipped = VixRefit.SHIPPED.widths();
    VixQuoteWidths fitted = VixChainFit.widths(real.slices());
    assertThat(fitted.base()).isCloseTo(shipped.base(), within(1e-3));
    assertThat(fitted.perRoot()).isCloseTo(shipped.perRoot(), within(1e-3));
    assertThat(fitted.inTheMoney()).isCloseTo(shipped.inTheMoney(), within(1e-3));
    assertThat(fitted.scale()).isCloseTo(shipped.scale(), within(1e-2));
    assertThat(fitted.weekly()).isCloseTo(shipped.weekly(), within(1e-3));
  }

  @Test
  void shipped_errors_are_those_of_leaving_each_expiry_out() {
    List<VixRefit.Miss> misses = VixRefit.leaveOneExpiryOut(real);
    int from = 0;
    for (VixChainErrors.Band band : VixRefit.SHIPPED.errors().bands()) {
      int after = from;
      List<VixRefit.Miss> own =
          misses.stream().filter(m -> m.days() > after && m.days() <= band.upToDays()).toList();
      double[] vols = own.stream().mapToDouble(m -> Math.abs(m.volPoints())).sorted().toArray();
      double[] points = own.stream().mapToDouble(m -> Math.abs(m.points())).sorted().toArray();
      assertThat(quantile(vols, 0.5)).isCloseTo(band.medianVolPoints(), within(0.05));
      assertThat(quantile(vols, 0.9)).isCloseTo(band.p90VolPoints(), within(0.05));
      assertThat(quantile(points, 0.5)).isCloseTo(band.medianPoints(), within(0.002));
      assertThat(quantile(points, 0.9)).isCloseTo(band.p90Points(), within(0.002));
      from = band.upToDays();
    }
  }

  @Test
  void rebuilt_prices_are_near_the_real_quotes() {
    var misses = new ArrayList<VixRefit.Miss>();
    for (SurfaceSlice slice : real.slices()) {
      List<VixRefit.Miss> own = VixRefit.misses(slice, rebuilt);
      misses.addAll(own);
    }
    double[] points = misses.stream().mapToDouble(m -> Math.abs(m.points())).sorted().toArray();
    long inside = misses.stream().filter(VixRefit.Miss::isInside).count();
    // half a step of the price grid is .025
    assertThat(quantile(points, 0.5)).isLessThan(0.02);
    assertThat((double) inside / misses.size()).isGreaterThan(0.85);
  }

  @Test
  void what_has_settled_is_not_listed() {
    assertThat(rebuilt.slice(OptionRoot.VIXW, RealVixChain.DAY)).isEmpty();
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.floor(share * (sorted.length - 1))];
  }
}
