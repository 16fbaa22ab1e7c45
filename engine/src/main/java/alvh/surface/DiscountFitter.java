package alvh.surface;

import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.math.LeastSquares;
import java.util.ArrayList;
import java.util.List;

/// Fits the Nelson-Siegel zero curve to the parity slopes of all slices.
///
/// Each slice gives `-ln D / T` with the standard error of its slope (half a quote's width counts
/// as one standard deviation); the curve is the weighted least squares fit with Gaussian priors,
/// broad against a whole chain and decisive only when a few short slices know next to nothing.
/// Huber weights pull slices that disagree with the rest.
final class DiscountFitter {
  /// US overnight rates of 1990-2026 lie between 0 and 8 %: prior mean and deviation of `r(0)`.
  private static final double SHORT_RATE_MEAN = 0.025;

  private static final double SHORT_RATE_DEVIATION = 0.025;

  /// Prior standard deviation of slope and hump: yield curves of 1990-2026 stay within twice that.
  private static final double SHAPE_DEVIATION = 0.02;

  private static final double THIRTY_DAYS = 30 / 365.0;
  private static final double HUBER_ERRORS = 1.5;
  private static final int REWEIGHTINGS = 20;
  private static final int COEFFICIENTS = 3;

  private DiscountFitter() {}

  static DiscountFit fit(OptionChain chain) {
    var points = new ArrayList<DiscountPoint>();
    for (ChainSlice slice : chain.liveSlices()) {
      double years = slice.expiry().yearsFrom(chain.asOf());
      ParityPairs.of(slice).discountPoint(slice.root(), years).ifPresent(points::add);
    }
    return points.isEmpty()
        ? new DiscountFit.Refused(
            "no live slice has enough strikes with call and put both two-sided")
        : fit(points);
  }

  private static DiscountFit fit(List<DiscountPoint> points) {
    DiscountCurve curve = DiscountCurve.flat(medianRate(points));
    LeastSquares squares = new LeastSquares(COEFFICIENTS);
    for (int pass = 0; pass < REWEIGHTINGS; pass++) {
      squares = new LeastSquares(COEFFICIENTS);
      addPriors(squares);
      for (DiscountPoint point : points) {
        double error = point.standardError() / point.years();
        double residual = point.minusLogDiscount() / point.years() - curve.rate(point.years());
        double share = Math.abs(residual) / (HUBER_ERRORS * error);
        double weight = (share > 1 ? 1 / share : 1) / (error * error);
        squares.add(row(point.years()), point.minusLogDiscount() / point.years(), weight);
      }
      if (!squares.isDetermined()) {
        return new DiscountFit.Refused("the parity slopes do not determine a curve");
      }
      double[] c = squares.solve();
      curve = new DiscountCurve(c[0], c[1], c[2]);
    }
    return new DiscountFit.Fitted(
        curve, points.size(), logError(THIRTY_DAYS, squares.covariance()));
  }

  private static void addPriors(LeastSquares squares) {
    double shape = 1 / (SHAPE_DEVIATION * SHAPE_DEVIATION);
    squares.add(new double[] {1, 1, 0}, SHORT_RATE_MEAN, Math.pow(SHORT_RATE_DEVIATION, -2));
    squares.add(new double[] {0, 1, 0}, 0, shape);
    squares.add(new double[] {0, 0, 1}, 0, shape);
  }

  private static double[] row(double years) {
    return new double[] {1, DiscountCurve.slopeLoading(years), DiscountCurve.humpLoading(years)};
  }

  private static double medianRate(List<DiscountPoint> points) {
    double[] rates = new double[points.size()];
    double[] weights = new double[points.size()];
    for (int i = 0; i < rates.length; i++) {
      DiscountPoint point = points.get(i);
      rates[i] = point.minusLogDiscount() / point.years();
      weights[i] = Math.pow(point.years() / point.standardError(), 2);
    }
    return Median.weighted(rates, weights);
  }

  private static double logError(double years, double[][] covariance) {
    double[] row = row(years);
    double variance = 0;
    for (int i = 0; i < COEFFICIENTS; i++) {
      for (int j = 0; j < COEFFICIENTS; j++) {
        variance += row[i] * row[j] * covariance[i][j];
      }
    }
    return years * Math.sqrt(Math.max(0, variance));
  }
}
