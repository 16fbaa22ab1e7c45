package alvh.rebuild;

import alvh.surface.LeastSquares;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Fits [ShapeCoefficients] to real slices: weighted least squares in the squared ratio.
///
/// The wings' slopes are the same for every vol of vol, so eight numbers are free: five of the
/// curve and three of its change. The change is drawn to 0 by a ridge. Errors count as errors of
/// the ratio, most within the short strikes of a condor; a month with many slices weighs as the
/// root of their number, as slices of one day say much the same.
public final class ShapeFit {
  private static final double FEWEST_DAYS = 5;
  private static final double MOST_DAYS = 130;

  /// Weight of an error is `(e^(-(x / .9)^2 / 2) + .15)^2`.
  private static final double CENTRE = 0.9;

  private static final double FAR_WEIGHT = 0.15;

  /// Weight of "no change with vol of vol" against that of the quotes.
  private static final double RIDGE = 0.002;

  private static final int CHANGES = 3;
  private static final int FREE = ShapeCoefficients.SIZE + CHANGES;

  private ShapeFit() {}

  /// The coefficients from all of `samples` with 5 to 130 days to expiry.
  ///
  /// @throws IllegalArgumentException when the samples do not determine them
  public static ShapeCoefficients fit(List<ShapeSample> samples) {
    List<ShapeSample> used =
        samples.stream().filter(s -> s.days() > FEWEST_DAYS && s.days() < MOST_DAYS).toList();
    Map<YearMonth, Integer> counts = new TreeMap<>();
    used.forEach(s -> counts.merge(s.month(), 1, Integer::sum));
    LeastSquares squares = new LeastSquares(FREE);
    for (ShapeSample sample : used) {
      double share = 1 / Math.sqrt(counts.getOrDefault(sample.month(), 1));
      for (ShapeSample.Point point : sample.points()) {
        add(squares, sample.volOfVol(), point, share * weight(point));
      }
    }
    if (!squares.isDetermined()) {
      throw new IllegalArgumentException(
          "the shape is not determined by " + used.size() + " slices");
    }
    return coefficients(squares.solve());
  }

  private static double weight(ShapeSample.Point point) {
    double z = point.x() / CENTRE;
    double near = Math.exp(-z * z / 2) + FAR_WEIGHT;
    double scale = near / (2 * point.ratio());
    return scale * scale * point.spacing();
  }

  private static void add(
      LeastSquares squares, double volOfVol, ShapeSample.Point point, double weight) {
    double[] curve = ShapeCurve.row(point.x());
    double[] row = new double[FREE];
    double[] ridge = new double[FREE];
    System.arraycopy(curve, 0, row, 0, curve.length);
    double[] changes = {curve[0], curve[2] - curve[4], curve[3] - curve[4]};
    for (int j = 0; j < CHANGES; j++) {
      row[curve.length + j] = volOfVol * changes[j];
      ridge[curve.length + j] = changes[j];
    }
    squares.add(row, point.ratio() * point.ratio(), weight);
    squares.add(ridge, 0, RIDGE * weight);
  }

  private static ShapeCoefficients coefficients(double[] c) {
    return new ShapeCoefficients(
        List.of(c[0], c[1], c[2], c[3], c[4]), List.of(c[5], 0.0, c[6], c[7], -c[6] - c[7]));
  }
}
