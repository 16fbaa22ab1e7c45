package alvh.math;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LeastSquaresBuilder;
import org.hipparchus.optim.nonlinear.vector.leastsquares.LevenbergMarquardtOptimizer;
import org.hipparchus.util.Pair;

/// The parameters, within a box, that minimise a sum of squares: Levenberg-Marquardt.
///
/// Deterministic: no random start, slopes by one-sided differences of fixed size. It finds the
/// minimum below its start, not the lowest of several.
///
/// @see "J. Moré, The Levenberg-Marquardt algorithm, Lecture Notes in Mathematics 630 (1978)"
public final class NonlinearLeastSquares {
  /// Step of the difference quotients: about the square root of the rounding error.
  private static final double STEP = 1e-7;

  /// What is to become small.
  @FunctionalInterface
  public interface Residuals {
    /// Writes the residuals at `parameters` into `residuals`; all must be finite within the box.
    void at(double[] parameters, double[] residuals);
  }

  private final Residuals residuals;
  private final int count;
  private final double[] lower;
  private final double[] upper;

  /// @param count number of residuals, at least as many as parameters
  /// @param lower least value of each parameter
  /// @param upper largest value of each parameter
  public NonlinearLeastSquares(Residuals residuals, int count, double[] lower, double[] upper) {
    if (lower.length != upper.length || count < lower.length) {
      throw new IllegalArgumentException(
          "needs bounds for each parameter and as many residuals, were "
              + lower.length
              + ", "
              + upper.length
              + " and "
              + count);
    }
    this.residuals = residuals;
    this.count = count;
    this.lower = lower.clone();
    this.upper = upper.clone();
  }

  /// The best parameters reached from `start`.
  ///
  /// @param start within the box
  /// @param iterations at most; the search ends earlier once the sum of squares settles
  public double[] fit(double[] start, int iterations) {
    var problem =
        new LeastSquaresBuilder()
            .start(start.clone())
            .target(new double[count])
            .model(this::linearised)
            .parameterValidator(this::inside)
            .checker((iteration, before, after) -> iteration >= iterations)
            .maxEvaluations(Integer.MAX_VALUE)
            .maxIterations(Integer.MAX_VALUE)
            .build();
    return inside(new LevenbergMarquardtOptimizer().optimize(problem).getPoint()).toArray();
  }

  private RealVector inside(RealVector point) {
    double[] clamped = point.toArray();
    for (int i = 0; i < clamped.length; i++) {
      clamped[i] = Math.clamp(clamped[i], lower[i], upper[i]);
    }
    return new ArrayRealVector(clamped, false);
  }

  private Pair<RealVector, RealMatrix> linearised(RealVector point) {
    double[] at = point.toArray();
    double[] here = new double[count];
    residuals.at(at, here);
    double[][] slopes = new double[count][at.length];
    double[] there = new double[count];
    for (int j = 0; j < at.length; j++) {
      double value = at[j];
      double step = STEP * Math.max(1, Math.abs(value));
      // at the upper end of the box the difference looks inwards
      at[j] = value + step > upper[j] ? value - step : value + step;
      residuals.at(at, there);
      for (int i = 0; i < count; i++) {
        slopes[i][j] = (there[i] - here[i]) / (at[j] - value);
      }
      at[j] = value;
    }
    return new Pair<>(new ArrayRealVector(here, false), new Array2DRowRealMatrix(slopes, false));
  }
}
