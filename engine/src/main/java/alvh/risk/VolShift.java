package alvh.risk;

import java.util.Locale;

/// How the vols of a slice follow when the level of its variance strip moves.
///
/// The choice alone moves a condor's figure by a third, so every report names it.
public enum VolShift {
  /// `vol(K) = V f(x)` with `x = ln(K/F) / (V sqrt T)`: the shape in standard deviations stays, a
  /// strike moves along it. The default.
  SHAPE,
  /// Every vol moves by as many points as the level.
  PARALLEL,
  /// Every vol moves by the same share as the level.
  PROPORTIONAL;

  /// `shape`, `parallel`, `proportional`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
