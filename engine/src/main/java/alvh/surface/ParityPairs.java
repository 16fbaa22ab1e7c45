package alvh.surface;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.math.LeastSquares;
import java.util.Arrays;
import java.util.Optional;

/// The strikes of a slice at which call and put are both two-sided: `C - P = D (F - K)`.
///
/// Locked, crossed and zero-bid quotes are left out: they carry no usable width.
final class ParityPairs {
  /// Strikes beyond this distance from the forward, in log, are worth nothing for parity.
  private static final double WIDE_WINDOW = 0.30;

  /// A pair whose residual exceeds this many half widths is pulled down (Huber).
  private static final double HUBER_HALF_WIDTHS = 1;

  private static final int REWEIGHTINGS = 12;
  private static final int FEWEST_FOR_DISCOUNT = 8;

  private final double[] strikes;
  private final double[] differences;
  private final double[] widths;

  private ParityPairs(double[] strikes, double[] differences, double[] widths) {
    this.strikes = strikes;
    this.differences = differences;
    this.widths = widths;
  }

  static ParityPairs of(ChainSlice slice) {
    double[] strikes = new double[slice.size()];
    double[] differences = new double[slice.size()];
    double[] widths = new double[slice.size()];
    int n = 0;
    for (int i = 0; i < slice.size(); i++) {
      if (slice.state(Right.CALL, i) == QuoteState.TWO_SIDED
          && slice.state(Right.PUT, i) == QuoteState.TWO_SIDED) {
        Quote call = slice.quote(Right.CALL, i);
        Quote put = slice.quote(Right.PUT, i);
        strikes[n] = slice.strike(i);
        differences[n] = call.mid() - put.mid();
        widths[n++] = call.width() + put.width();
      }
    }
    return new ParityPairs(
        Arrays.copyOf(strikes, n), Arrays.copyOf(differences, n), Arrays.copyOf(widths, n));
  }

  int size() {
    return strikes.length;
  }

  double strike(int i) {
    return strikes[i];
  }

  double difference(int i) {
    return differences[i];
  }

  double width(int i) {
    return widths[i];
  }

  /// A forward that wild quotes cannot move: the weighted median of `K + (C - P) / D`.
  ///
  /// @param discount the factor, 1 when unknown
  double roughForward(double discount) {
    double[] forwards = new double[size()];
    double[] weights = new double[size()];
    for (int i = 0; i < size(); i++) {
      forwards[i] = strikes[i] + differences[i] / discount;
      weights[i] = 1 / (widths[i] * widths[i]);
    }
    return Median.weighted(forwards, weights);
  }

  /// The slice's own estimate of `-ln D` with its standard error; empty with too few pairs.
  Optional<DiscountPoint> discountPoint(OptionRoot root, double years) {
    if (size() < FEWEST_FOR_DISCOUNT) {
      return Optional.empty();
    }
    double centre = roughForward(1);
    double[] coefficients = {0, 1};
    LeastSquares squares = new LeastSquares(2);
    for (int pass = 0; pass < REWEIGHTINGS; pass++) {
      squares = new LeastSquares(2);
      int used = 0;
      for (int i = 0; i < size(); i++) {
        if (Math.abs(Math.log(strikes[i] / centre)) < WIDE_WINDOW) {
          double[] row = {1, centre - strikes[i]};
          double residual =
              differences[i] - coefficients[0] - coefficients[1] * (centre - strikes[i]);
          squares.add(row, differences[i], weight(residual, widths[i]));
          used++;
        }
      }
      if (used < FEWEST_FOR_DISCOUNT || !squares.isDetermined()) {
        return Optional.empty();
      }
      coefficients = squares.solve();
    }
    double discount = coefficients[1];
    if (!(discount > 0)) {
      return Optional.empty();
    }
    double error = Math.sqrt(squares.covariance()[1][1]) / discount;
    return Optional.of(new DiscountPoint(root, years, -Math.log(discount), error, size()));
  }

  /// `1 / (half width)^2`, less for a residual outside the quotes.
  static double weight(double residual, double width) {
    double half = width / 2;
    double share = Math.abs(residual) / (HUBER_HALF_WIDTHS * half);
    return (share > 1 ? 1 / share : 1) / (half * half);
  }
}
