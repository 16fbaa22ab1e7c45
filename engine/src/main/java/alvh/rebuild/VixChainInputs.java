package alvh.rebuild;

import alvh.surface.DiscountCurve;
import alvh.time.NewYork;
import alvh.vix.VxCurve;
import java.time.Instant;

/// What is known of a day without VIX options.
///
/// @param asOf the instant of the quotes to be made, on the day of `futures`
/// @param futures VX settles of the day, with spot VIX at its short end when known
/// @param vvix close of VVIX, vol points, > 0
/// @param discounting the discount curve
public record VixChainInputs(
    Instant asOf, VxCurve futures, double vvix, DiscountCurve discounting) {
  public VixChainInputs {
    if (!(vvix > 0) || Double.isInfinite(vvix)) {
      throw new IllegalArgumentException("vvix must be > 0, was " + vvix);
    }
    if (!NewYork.date(asOf).equals(futures.day())) {
      throw new IllegalArgumentException(
          "VX settles of " + futures.day() + " do not belong to " + asOf);
    }
  }
}
