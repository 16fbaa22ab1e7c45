package alvh.rebuild;

import java.util.List;

/// The fitted numbers of [FittedShape].
///
/// Slots of both lists: constant, slope, then one weight per bend of [ShapeCurve].
///
/// @param base the curve at a vol of vol of 0
/// @param perVolOfVol its change per unit of [VolOfVol]
public record ShapeCoefficients(List<Double> base, List<Double> perVolOfVol) {
  /// Slots of each list.
  public static final int SIZE = 2 + ShapeCurve.BENDS;

  public ShapeCoefficients {
    base = List.copyOf(base);
    perVolOfVol = List.copyOf(perVolOfVol);
    if (base.size() != SIZE || perVolOfVol.size() != SIZE) {
      throw new IllegalArgumentException(
          SIZE + " coefficients are needed, were " + base + " and " + perVolOfVol);
    }
  }
}
