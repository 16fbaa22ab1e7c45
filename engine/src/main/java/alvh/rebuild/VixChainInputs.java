package alvh.rebuild;

import alvh.time.NewYork;
import alvh.vix.VxCurve;
import java.time.Instant;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// What is known of a day without VIX options.
///
/// @param asOf the instant of the quotes to be made, on the day of `futures`
/// @param futures VX settles of the day, with spot VIX at its short end when known
/// @param vvix close of VVIX, vol points, > 0
/// @param rates the continuous rate by years to expiry
/// @param ratesFrom where the rates come from, for people
/// @param missing what is not there and what stands in for it, for people
public record VixChainInputs(
    Instant asOf,
    VxCurve futures,
    double vvix,
    DoubleUnaryOperator rates,
    String ratesFrom,
    List<String> missing) {
  public VixChainInputs {
    missing = List.copyOf(missing);
    if (!(vvix > 0) || Double.isInfinite(vvix)) {
      throw new IllegalArgumentException("vvix must be > 0, was " + vvix);
    }
    if (!NewYork.date(asOf).equals(futures.day())) {
      throw new IllegalArgumentException(
          "VX settles of " + futures.day() + " do not belong to " + asOf);
    }
  }

  /// The discount factor to `years`.
  ///
  /// @param years >= 0
  public double discount(double years) {
    return Math.exp(-rates.applyAsDouble(years) * years);
  }
}
