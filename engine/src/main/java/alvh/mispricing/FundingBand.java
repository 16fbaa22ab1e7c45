package alvh.mispricing;

import alvh.surface.DiscountCurve;
import alvh.surface.DiscountFit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Between which rates money can be lent and borrowed until an expiry.
///
/// A box locks a rate, so it is an arbitrage only outside this band: the chain's own curve with two
/// standard errors, widened to a rate given from outside, and a spread on both sides. A flat rate
/// alone is no funding: what is right for a month is wrong for two years.
///
/// @param curves the curves that the band holds, one at least
/// @param rateError half width of the uncertainty of the fitted curve, a year
/// @param spread between the curves and what a customer pays or gets, a year
public record FundingBand(List<DiscountCurve> curves, double rateError, double spread) {
  /// Half a percent a year each side: a choice of this project, about what boxes themselves trade
  /// above treasury bills.
  public static final double DEFAULT_SPREAD = 0.005;

  private static final double STANDARD_ERRORS = 2;
  private static final double THIRTY_DAYS = 30 / 365.0;

  public FundingBand {
    curves = List.copyOf(curves);
    if (curves.isEmpty() || !(rateError >= 0) || !(spread >= 0)) {
      throw new IllegalArgumentException(
          "a curve and errors >= 0 are needed, got " + curves + ", " + rateError + ", " + spread);
    }
  }

  /// The band of what the chain says and of a rate given with it; empty curves are an error of the
  /// caller.
  ///
  /// @param own the chain's own curve
  /// @param given a flat continuous rate, if any
  public static FundingBand of(DiscountFit own, OptionalDouble given, double spread) {
    List<DiscountCurve> curves = new ArrayList<>();
    double error =
        switch (own) {
          case DiscountFit.Given g -> {
            curves.add(g.curve());
            yield 0;
          }
          case DiscountFit.Fitted f -> {
            curves.add(f.curve());
            yield STANDARD_ERRORS * f.logErrorAt30Days() / THIRTY_DAYS;
          }
          case DiscountFit.Refused _ -> 0;
        };
    given.ifPresent(rate -> curves.add(DiscountCurve.flat(rate)));
    return new FundingBand(curves, error, spread);
  }

  /// The rate at which money can be lent to `years`, continuous.
  public double lendingRate(double years) {
    return curves.stream().mapToDouble(c -> c.rate(years)).min().orElseThrow() - rateError - spread;
  }

  /// The rate at which money can be borrowed to `years`, continuous.
  public double borrowingRate(double years) {
    return curves.stream().mapToDouble(c -> c.rate(years)).max().orElseThrow() + rateError + spread;
  }
}
