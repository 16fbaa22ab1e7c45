package alvh.surface;

import java.util.Optional;

/// A symmetric positive definite system whose unknowns form a chain of blocks, each coupled with
/// its neighbours alone; solved by block Cholesky.
///
/// Belongs to one thread. Cost for n blocks of size m is about `2.3 n m^3` multiplications.
final class BlockTridiagonal {
  private final double[][][] diagonal;
  private final double[][][] below;
  private final double[][] right;

  /// @param sizes of the blocks
  BlockTridiagonal(int... sizes) {
    int n = sizes.length;
    diagonal = new double[n][][];
    below = new double[n][][];
    right = new double[n][];
    for (int i = 0; i < n; i++) {
      diagonal[i] = new double[sizes[i]][sizes[i]];
      below[i] = new double[sizes[i]][i == 0 ? 0 : sizes[i - 1]];
      right[i] = new double[sizes[i]];
    }
  }

  /// Adds a symmetric matrix and a right side to block `i`.
  void add(int i, double[][] matrix, double[] side) {
    for (int r = 0; r < side.length; r++) {
      right[i][r] += side[r];
      for (int c = 0; c <= r; c++) {
        diagonal[i][r][c] += matrix[r][c];
      }
    }
  }

  /// Adds the square of `row . x_i = target` with `weight`.
  void addRow(int i, double[] row, double target, double weight) {
    double[][] block = diagonal[i];
    for (int r = 0; r < row.length; r++) {
      double scaled = weight * row[r];
      if (scaled != 0) {
        right[i][r] += scaled * target;
        for (int c = 0; c <= r; c++) {
          block[r][c] += scaled * row[c];
        }
      }
    }
  }

  /// Adds the square of `row . x_i - before . x_(i-1) = 0` with `weight`.
  void addRow(int i, double[] row, double[] before, double weight) {
    addRow(i, row, 0, weight);
    addRow(i - 1, before, 0, weight);
    double[][] block = below[i];
    for (int r = 0; r < row.length; r++) {
      double scaled = weight * row[r];
      for (int c = 0; c < before.length; c++) {
        block[r][c] -= scaled * before[c];
      }
    }
  }

  /// Holds every unknown near `at` with `share` of its own diagonal: what the rest hardly
  /// determines stays where it is instead of drowning in rounding.
  void hold(double[][] at, double share) {
    for (int i = 0; i < right.length; i++) {
      for (int r = 0; r < right[i].length; r++) {
        double weight = share * diagonal[i][r][r];
        diagonal[i][r][r] += weight;
        right[i][r] += weight * at[i][r];
      }
    }
  }

  /// The solution, one array per block, or none when rounding has left the system without one; the
  /// system is used up.
  Optional<double[][]> solve() {
    int n = right.length;
    for (int i = 0; i < n; i++) {
      if (i > 0) {
        eliminate(i);
      }
      if (!factor(diagonal[i])) {
        return Optional.empty();
      }
      forward(diagonal[i], right[i]);
    }
    for (int i = n - 1; i >= 0; i--) {
      if (i < n - 1) {
        subtractTransposed(below[i + 1], right[i + 1], right[i]);
      }
      backward(diagonal[i], right[i]);
    }
    return Optional.of(right);
  }

  /// Replaces the coupling by `B L^-T` and takes its square off the block.
  private void eliminate(int i) {
    double[][] coupling = below[i];
    double[][] lower = diagonal[i - 1];
    for (double[] row : coupling) {
      forward(lower, row);
    }
    for (int r = 0; r < coupling.length; r++) {
      right[i][r] -= dot(coupling[r], right[i - 1], right[i - 1].length);
      for (int c = 0; c <= r; c++) {
        diagonal[i][r][c] -= dot(coupling[r], coupling[c], coupling[r].length);
      }
    }
  }

  private static boolean factor(double[][] a) {
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j] - dot(a[i], a[j], j);
        if (i == j) {
          if (!(sum > 0)) {
            return false;
          }
          a[i][i] = Math.sqrt(sum);
        } else {
          a[i][j] = sum / a[j][j];
        }
      }
    }
    return true;
  }

  private static void forward(double[][] lower, double[] x) {
    for (int i = 0; i < x.length; i++) {
      x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
    }
  }

  private static void backward(double[][] lower, double[] x) {
    for (int i = x.length - 1; i >= 0; i--) {
      for (int j = i + 1; j < x.length; j++) {
        x[i] -= lower[j][i] * x[j];
      }
      x[i] /= lower[i][i];
    }
  }

  private static void subtractTransposed(double[][] matrix, double[] x, double[] from) {
    for (int r = 0; r < x.length; r++) {
      for (int c = 0; c < from.length; c++) {
        from[c] -= matrix[r][c] * x[r];
      }
    }
  }

  private static double dot(double[] a, double[] b, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
