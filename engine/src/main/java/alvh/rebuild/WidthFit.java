package alvh.rebuild;

import alvh.surface.LeastSquares;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Fits [WidthCoefficients] to real quotes: least absolute errors of `ln width`, so that half of
/// the real widths are wider than the model's; a month weighs as the root of its number of quotes.
public final class WidthFit {
  /// Reweighted least squares settle to six digits within so many passes.
  private static final int PASSES = 60;

  /// Errors below this count as this: widths come in steps of a price grid.
  private static final double SMALLEST_ERROR = 0.02;

  private WidthFit() {}

  /// The coefficients from all of `samples`.
  ///
  /// @throws IllegalArgumentException when the samples do not determine them
  public static WidthCoefficients fit(List<WidthSample> samples) {
    Map<YearMonth, Integer> counts = new TreeMap<>();
    samples.forEach(s -> counts.merge(s.month(), 1, Integer::sum));
    double[] errors = new double[samples.size()];
    Arrays.fill(errors, 1);
    double[] c = new double[WidthCoefficients.SIZE];
    for (int pass = 0; pass < PASSES; pass++) {
      LeastSquares squares = new LeastSquares(WidthCoefficients.SIZE);
      for (int i = 0; i < errors.length; i++) {
        WidthSample s = samples.get(i);
        double share = 1 / Math.sqrt(counts.getOrDefault(s.month(), 1));
        squares.add(row(s), Math.log(s.width()), share / Math.max(SMALLEST_ERROR, errors[i]));
      }
      if (!squares.isDetermined()) {
        throw new IllegalArgumentException(
            "widths are not determined by " + samples.size() + " quotes");
      }
      c = squares.solve();
      for (int i = 0; i < errors.length; i++) {
        WidthSample s = samples.get(i);
        errors[i] = Math.abs(Math.log(s.width()) - product(row(s), c));
      }
    }
    return WidthCoefficients.of(c);
  }

  private static double[] row(WidthSample s) {
    return FittedWidths.row(s.vix(), s.x(), s.price(), s.isCall());
  }

  private static double product(double[] row, double[] c) {
    double sum = 0;
    for (int i = 0; i < c.length; i++) {
      sum += row[i] * c[i];
    }
    return sum;
  }
}
