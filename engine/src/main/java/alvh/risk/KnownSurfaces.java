package alvh.risk;

import alvh.surface.VolSurface;
import java.util.Optional;

/// Surfaces that need no fit, as those of chains that were made from a surface.
///
/// @param spx of the SPX chain; empty where it is to be fitted
/// @param vix of the VIX chain; empty where it is to be fitted
public record KnownSurfaces(Optional<VolSurface> spx, Optional<VolSurface> vix) {
  /// None: every chain is fitted.
  public static final KnownSurfaces NONE = new KnownSurfaces(Optional.empty(), Optional.empty());
}
