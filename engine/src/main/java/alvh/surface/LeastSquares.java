package alvh.surface;

import java.util.Arrays;

/// Weighted linear least squares with few coefficients, by Cholesky on the normal equations.
///
/// A named accumulator: belongs to one thread. Cost is `n p^2 / 2` to add n rows of p columns and
/// `p^3 / 6` to solve; p is at most 15 here.
public final class LeastSquares {
  private final int columns;
  private final double[][] normal;
  private final double[] right;

  /// With nothing observed.
  ///
  /// @param columns number of coefficients
  public LeastSquares(int columns) {
    this.columns = columns;
    this.normal = new double[columns][columns];
    this.right = new double[columns];
  }

  /// Adds the observation `value ~ row . coefficients` with weight `1 / variance`.
  public void add(double[] row, double value, double weight) {
    for (int i = 0; i < columns; i++) {
      double scaled = weight * row[i];
      if (scaled != 0) {
        right[i] += scaled * value;
        for (int j = 0; j <= i; j++) {
          normal[i][j] += scaled * row[j];
        }
      }
    }
  }

  /// The sum of the diagonal of the normal matrix: its scale.
  double trace() {
    double sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += normal[i][i];
    }
    return sum;
  }

  /// Whether the coefficients are determined; false when a pivot vanishes.
  public boolean isDetermined() {
    double[][] lower = factor();
    for (int i = 0; i < columns; i++) {
      if (!(lower[i][i] > 0)) {
        return false;
      }
    }
    return true;
  }

  /// The coefficients; only when [#isDetermined].
  public double[] solve() {
    return substitute(factor(), right);
  }

  /// The covariance of the coefficients for weights that are inverse variances.
  double[][] covariance() {
    double[][] lower = factor();
    double[][] inverse = new double[columns][];
    for (int i = 0; i < columns; i++) {
      double[] unit = new double[columns];
      unit[i] = 1;
      inverse[i] = substitute(lower, unit);
    }
    return inverse;
  }

  /// The lower factor; a pivot lost to cancellation is stored as 0.
  private double[][] factor() {
    double[][] lower = new double[columns][columns];
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = normal[i][j];
        for (int m = 0; m < j; m++) {
          sum -= lower[i][m] * lower[j][m];
        }
        if (i == j) {
          // below this share of the diagonal the pivot is rounding noise
          lower[i][i] = sum > 1e-13 * normal[i][i] ? Math.sqrt(sum) : 0;
        } else {
          lower[i][j] = lower[j][j] > 0 ? sum / lower[j][j] : 0;
        }
      }
    }
    return lower;
  }

  private double[] substitute(double[][] lower, double[] side) {
    double[] x = Arrays.copyOf(side, columns);
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j < i; j++) {
        x[i] -= lower[i][j] * x[j];
      }
      x[i] /= lower[i][i];
    }
    for (int i = columns - 1; i >= 0; i--) {
      for (int j = i + 1; j < columns; j++) {
        x[i] -= lower[j][i] * x[j];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }
}
