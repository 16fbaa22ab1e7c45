package alvh.surface;

import java.time.Instant;

/// The variance that options attach to one scheduled release.
///
/// @param name as rules call it: `fomc`, `cpi`, `ppi`
/// @param at its instant
/// @param openDays how many open days without news it is worth, >= 0
/// @param move the standard deviation of the index that it adds, .01 = 1 %
/// @param error standard error of `openDays` with the rate, the weight of closed days and all other
///   releases as they are; the true one is larger
public record EventVariance(String name, Instant at, double openDays, double move, double error) {
  public EventVariance {
    if (!(openDays >= 0) || !(move >= 0) || !(error >= 0)) {
      throw new IllegalArgumentException(
          "openDays, move and error must be >= 0, were " + openDays + ", " + move + ", " + error);
    }
  }
}
