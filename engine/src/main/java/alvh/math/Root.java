package alvh.math;

import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.hipparchus.analysis.solvers.BracketingNthOrderBrentSolver;
import org.hipparchus.exception.MathIllegalStateException;

/// Zeros of a continuous function of one variable.
public final class Root {
  private static final double RELATIVE = 1e-14;
  private static final double ABSOLUTE = 1e-13;
  private static final double OF_VALUE = 1e-15;
  private static final int ORDER = 5;
  private static final int EVALUATIONS = 500;

  private Root() {}

  /// The zero of `f` between two points at which its signs differ; empty when they do not.
  ///
  /// @throws IllegalStateException when it is not found, which a continuous function does not do
  public static OptionalDouble between(double low, double high, DoubleUnaryOperator f) {
    double atLow = f.applyAsDouble(low);
    double atHigh = f.applyAsDouble(high);
    if (atLow == 0) {
      return OptionalDouble.of(low);
    }
    if (atHigh == 0) {
      return OptionalDouble.of(high);
    }
    if (!(atLow < 0 && atHigh > 0) && !(atLow > 0 && atHigh < 0)) {
      return OptionalDouble.empty();
    }
    try {
      var solver = new BracketingNthOrderBrentSolver(RELATIVE, ABSOLUTE, OF_VALUE, ORDER);
      return OptionalDouble.of(solver.solve(EVALUATIONS, f::applyAsDouble, low, high));
    } catch (MathIllegalStateException lost) {
      throw new IllegalStateException("no zero found in " + low + ".." + high, lost);
    }
  }
}
