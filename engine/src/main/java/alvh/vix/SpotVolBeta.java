package alvh.vix;

import alvh.market.DailySeries;
import java.util.Arrays;

/// How VIX moves when the index moves: rolling regressions of daily changes.
public final class SpotVolBeta {
  private static final int FEWEST_PAIRS = 15;

  private SpotVolBeta() {}

  /// VIX points per index point, over the newest `window` daily changes. Days that only one series
  /// has are passed over.
  ///
  /// @param spx closes, index points
  /// @param vix closes, vol points
  /// @param window number of changes, > 0
  public static Regression perPoint(DailySeries spx, DailySeries vix, int window) {
    return regression(spx, vix, window, false);
  }

  /// VIX points per 1.00 of index return (divide by 100 for one per cent), over the newest `window`
  /// daily changes.
  public static Regression perReturn(DailySeries spx, DailySeries vix, int window) {
    return regression(spx, vix, window, true);
  }

  private static Regression regression(
      DailySeries spx, DailySeries vix, int window, boolean asReturn) {
    if (window <= 0) {
      throw new IllegalArgumentException("window must be > 0, was " + window);
    }
    double[] levels = new double[window + 1];
    double[] vols = new double[window + 1];
    int start = window + 1;
    for (int i = spx.size() - 1; i >= 0 && start > 0; i--) {
      var vol = vix.on(spx.date(i));
      if (vol.isPresent()) {
        levels[--start] = spx.value(i);
        vols[start] = vol.get().value();
      }
    }
    int pairs = Math.max(0, window - start);
    double[] x = new double[pairs];
    double[] y = new double[pairs];
    Arrays.setAll(x, i -> move(levels, start(window, pairs) + i, asReturn));
    Arrays.setAll(y, i -> move(vols, start(window, pairs) + i, false));
    return Regression.of(x, y, pairs, Math.min(FEWEST_PAIRS, window));
  }

  private static int start(int window, int pairs) {
    return window - pairs;
  }

  private static double move(double[] values, int i, boolean asReturn) {
    double change = values[i + 1] - values[i];
    return asReturn ? change / values[i] : change;
  }
}
