package alvh.rebuild;

import alvh.surface.SmileSlice;

/// A stand-in for the fitted models: the shape of 2024-01-05 at 28 days for every day and expiry,
/// and widths of 3 %.
final class PlainModel {
  private static final double[] X = {-3, -2, -1.5, -1, -.5, 0, .5, 1, 1.5, 2};
  private static final double[] RATIO = {
    1.564, 1.284, 1.164, 1.058, .959, .868, .801, .761, .755, .801
  };
  private static final double FLATTEST = 4;
  private static final double WIDTH = 0.03;
  private static final double TICK = 0.05;
  private static final double STEP = 1e-4;

  private PlainModel() {}

  static RebuildModel model() {
    return new RebuildModel(
        Smile::new, (state, years, x, price, isCall) -> Math.max(TICK, WIDTH * price));
  }

  private static double ratio(double x) {
    double at = Math.clamp(x, -FLATTEST, 2);
    int i = 0;
    while (i < X.length - 2 && at > X[i + 1]) {
      i++;
    }
    return RATIO[i] + (RATIO[i + 1] - RATIO[i]) * (at - X[i]) / (X[i + 1] - X[i]);
  }

  private record Smile(IndexState state, double forward, double years, double level)
      implements SmileSlice {
    @Override
    public double lowestStrike() {
      return forward * Math.exp(X[0] * level * Math.sqrt(years));
    }

    @Override
    public double highestStrike() {
      return forward * Math.exp(2 * level * Math.sqrt(years));
    }

    @Override
    public double vol(double strike) {
      return level * ratio(Math.log(strike / forward) / (level * Math.sqrt(years)));
    }

    @Override
    public double volSlope(double strike) {
      double h = strike * STEP;
      return (vol(strike + h) - vol(strike - h)) / (2 * h);
    }
  }
}
