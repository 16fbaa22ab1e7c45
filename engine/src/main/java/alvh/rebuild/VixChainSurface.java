package alvh.rebuild;

import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import alvh.surface.SliceForward;
import alvh.surface.SmileFit;
import alvh.surface.SurfaceSlice;
import alvh.surface.VixSmile;
import alvh.surface.VolSurface;
import java.util.List;
import java.util.Optional;

/// The surface of rebuilt VIX options, from the distributions that they were priced on.
final class VixChainSurface {
  private VixChainSurface() {}

  static VolSurface of(RebuiltVixChain day, OptionChain chain) {
    List<SurfaceSlice> slices =
        chain.liveSlices().stream().flatMap(made -> slice(day, chain, made).stream()).toList();
    double rate = -Math.log(day.discount(Carry.SHORT_YEARS)) / Carry.SHORT_YEARS;
    return new VolSurface(chain, new DiscountFit.Given(DiscountCurve.flat(rate)), slices);
  }

  private static Optional<SurfaceSlice> slice(
      RebuiltVixChain day, OptionChain chain, ChainSlice made) {
    double years = made.expiry().yearsFrom(chain.asOf());
    double discount = day.discount(years);
    Optional<VixSmile> smile = day.smile(made.root(), made.expiry().date());
    return smile.map(known ->
        new SurfaceSlice(
            made,
            years,
            new SliceForward.Given(known.forward(), discount),
            SmileFit.known(known, made, discount)));
  }
}
