package alvh.rebuild;

import alvh.math.LeastSquares;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Fits [WidthCoefficients] to real quotes: least absolute errors of `ln width`, so that half of
/// the real widths are wider than the model's; a month weighs as the root of its number of quotes.
public final class WidthFit {
  /// Reweighted least squares settle to six digits within so many passes.
  private static final int PASSES = 60;

  /// Errors below this count as this: widths come in steps of a price grid.
  private static final double SMALLEST_ERROR = 0.02;

  /// The place of VIX among the coefficients.
  private static final int PER_VIX = 3;

  private WidthFit() {}

  /// The coefficients from all of `samples`.
  ///
  /// @throws IllegalArgumentException when the samples do not determine them
  public static WidthCoefficients fit(List<WidthSample> samples) {
    return fit(samples, OptionalDouble.empty());
  }

  /// The same from the quotes of days alike, which cannot say what VIX does to widths.
  ///
  /// @param perVix as in [WidthCoefficients], known from elsewhere
  /// @throws IllegalArgumentException when the samples do not determine the others
  public static WidthCoefficients fit(List<WidthSample> samples, double perVix) {
    return fit(samples, OptionalDouble.of(perVix));
  }

  private static WidthCoefficients fit(List<WidthSample> samples, OptionalDouble perVix) {
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
        double[] row = row(s);
        double known = 0;
        if (perVix.isPresent()) {
          known = perVix.getAsDouble() * row[PER_VIX];
          row[PER_VIX] = 0;
        }
        squares.add(row, Math.log(s.width()) - known, share / Math.max(SMALLEST_ERROR, errors[i]));
      }
      if (perVix.isPresent()) {
        double[] row = new double[WidthCoefficients.SIZE];
        row[PER_VIX] = 1;
        squares.add(row, perVix.getAsDouble(), 1);
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
