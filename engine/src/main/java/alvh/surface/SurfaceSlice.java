package alvh.surface;

import alvh.market.ChainSlice;
import java.util.Optional;

/// What the surface knows about one slice.
///
/// @param quotes the slice
/// @param years to expiry at the chain's instant, > 0
/// @param forward its forward and discount, or why there is none
/// @param smile its smile, or why there is none
public record SurfaceSlice(ChainSlice quotes, double years, SliceForward forward, SmileFit smile) {
  /// The smile, when there is one.
  public Optional<SmileSlice> fittedSmile() {
    return smile instanceof SmileFit.Fitted fitted ? Optional.of(fitted.smile()) : Optional.empty();
  }

  /// The implied vols of all quotes of the slice.
  public ChainVols vols() {
    return ChainVols.of(quotes, years, forward);
  }
}
