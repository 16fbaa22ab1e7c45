package alvh.rebuild;

import alvh.surface.SmileSlice;

/// Makes the smile of one expiry of a day without option data.
@FunctionalInterface
public interface SmileSource {
  /// A smile free of arbitrage whose own variance strip, with strikes without end, is `level`.
  ///
  /// @param state the day
  /// @param forward index points, > 0
  /// @param years to expiry, > 0
  /// @param level `VIX(T)` as a vol: .20 for 20 points
  SmileSlice smile(IndexState state, double forward, double years, double level);
}
