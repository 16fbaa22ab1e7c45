package alvh.pricing;

import static alvh.math.HighPrecision.DIGITS;

import alvh.math.HighPrecision;
import java.math.BigDecimal;

/// Black's formula as printed, `±(F Φ(±d1) - K Φ(±d2))`, in arithmetic of 65 digits; greeks are
/// difference quotients of it. The second method for tests, sharing nothing with the double code.
record ReferenceBlack(
    BigDecimal forward,
    BigDecimal strike,
    BigDecimal vol,
    BigDecimal years,
    BigDecimal rate,
    int sign) {
  /// Relative bump of a difference quotient: its error is of the order of the square, and 65 digits
  /// leave 30 to a second difference.
  private static final BigDecimal BUMP = new BigDecimal("1e-16");

  static ReferenceBlack of(OptionDraw draw) {
    return of(draw, 0);
  }

  static ReferenceBlack of(OptionDraw draw, double rate) {
    return new ReferenceBlack(
        new BigDecimal(draw.forward()),
        new BigDecimal(draw.strike()),
        new BigDecimal(draw.vol()),
        new BigDecimal(draw.years()),
        new BigDecimal(rate),
        draw.callPutSign());
  }

  /// Present value.
  BigDecimal price() {
    BigDecimal stdDev = vol.multiply(years.sqrt(DIGITS), DIGITS);
    BigDecimal log = HighPrecision.ln(forward.divide(strike, DIGITS));
    BigDecimal centre = log.divide(stdDev, DIGITS);
    BigDecimal half = stdDev.divide(BigDecimal.TWO, DIGITS);
    BigDecimal side = BigDecimal.valueOf(sign);
    BigDecimal first = HighPrecision.cumulative(centre.add(half).multiply(side));
    BigDecimal second = HighPrecision.cumulative(centre.subtract(half).multiply(side));
    BigDecimal undiscounted =
        forward.multiply(first).subtract(strike.multiply(second)).multiply(side, DIGITS);
    return undiscounted.multiply(HighPrecision.exp(rate.multiply(years).negate()), DIGITS);
  }

  /// The input that a greek differentiates by.
  enum Input {
    FORWARD,
    VOL,
    YEARS
  }

  /// First derivative.
  BigDecimal slope(Input by) {
    BigDecimal difference = bumped(by, 1).price().subtract(bumped(by, -1).price());
    return difference.divide(bump(by).multiply(BigDecimal.TWO), DIGITS);
  }

  /// Second derivative, mixed or not.
  BigDecimal curvature(Input by, Input and) {
    BigDecimal difference = bumped(by, 1).slope(and).subtract(bumped(by, -1).slope(and));
    return difference.divide(bump(by).multiply(BigDecimal.TWO), DIGITS);
  }

  private BigDecimal bump(Input by) {
    return switch (by) {
      case FORWARD -> forward.multiply(BUMP);
      case VOL -> vol.multiply(BUMP);
      case YEARS -> years.multiply(BUMP);
    };
  }

  private ReferenceBlack bumped(Input by, int times) {
    BigDecimal change = bump(by).multiply(BigDecimal.valueOf(times));
    return switch (by) {
      case FORWARD -> new ReferenceBlack(forward.add(change), strike, vol, years, rate, sign);
      case VOL -> new ReferenceBlack(forward, strike, vol.add(change), years, rate, sign);
      case YEARS -> new ReferenceBlack(forward, strike, vol, years.add(change), rate, sign);
    };
  }
}
