package alvh.book;

import alvh.instrument.OptionContract;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The profit of an option package at its common expiry as a function of the settlement value.
///
/// Piecewise linear with a corner at every strike, so extremes and zeros are exact.
public final class ExpiryPayoff {
  private final OptionPackage pack;
  private final double[] corners;

  private ExpiryPayoff(OptionPackage pack, double[] corners) {
    this.pack = pack;
    this.corners = corners;
  }

  /// The payoff of `pack`.
  ///
  /// @throws IllegalArgumentException when the legs do not share one root and expiry
  public static ExpiryPayoff of(OptionPackage pack) {
    if (!pack.settlesAtOnce()) {
      throw new IllegalArgumentException(
          pack.id()
              + ": legs settle at different times, the payoff is not a function of one value");
    }
    double[] strikes =
        pack.legs().stream().mapToDouble(l -> l.contract().strike()).sorted().distinct().toArray();
    return new ExpiryPayoff(pack, strikes);
  }

  /// Profit of one package in index points when the index settles at `level`.
  public double at(double level) {
    double value = pack.credit();
    for (OptionLeg leg : pack.legs()) {
      OptionContract c = leg.contract();
      value += leg.ratio() * c.right().intrinsic(level, c.strike());
    }
    return value;
  }

  /// Largest loss of one package in index points; 0 when it cannot lose; empty when unbounded.
  public OptionalDouble maxLoss() {
    double upSlope = at(2 * corners[corners.length - 1]) - at(2 * corners[corners.length - 1] - 1);
    if (Math.round(upSlope) < 0) {
      return OptionalDouble.empty();
    }
    double worst = at(0);
    for (double corner : corners) {
      worst = Math.min(worst, at(corner));
    }
    return OptionalDouble.of(Math.max(0, -worst));
  }

  /// Levels at which the profit changes sign, ascending, index points.
  public List<Double> breakEvens() {
    var levels = new ArrayList<Double>();
    double left = 0;
    for (double corner : corners) {
      addZero(left, corner, levels);
      left = corner;
    }
    double top = corners[corners.length - 1];
    addZero(top, farZero(top), levels);
    return levels;
  }

  /// A level beyond any zero to the right of the last corner, where the payoff is one line.
  private double farZero(double top) {
    double slope = at(top + 1) - at(top);
    return slope == 0 ? top + 1 : top + Math.abs(at(top) / slope) + 1;
  }

  private void addZero(double from, double to, List<Double> levels) {
    double a = at(from);
    double b = at(to);
    if ((a < 0 && b >= 0) || (a >= 0 && b < 0)) {
      levels.add(from + (to - from) * a / (a - b));
    }
  }
}
