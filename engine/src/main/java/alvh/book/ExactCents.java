package alvh.book;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// A share of an amount of cents, as an exact fraction: so neither the order in which fills arrive
/// nor their being split changes a position's opening price or profit.
///
/// @param numerator USD cents times `denominator`
/// @param denominator > 0
record ExactCents(BigInteger numerator, BigInteger denominator) {
  static final ExactCents ZERO = of(0);
  private static final int CENTS_PER_USD = 100;

  ExactCents {
    BigInteger common = numerator.gcd(denominator);
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  static ExactCents of(long cents) {
    return new ExactCents(BigInteger.valueOf(cents), BigInteger.ONE);
  }

  /// Whole cents for `contracts` at `points` and `multiplier` USD per point, rounded half even.
  static long cents(BigDecimal points, int multiplier, long contracts) {
    return points
        .multiply(BigDecimal.valueOf(multiplier))
        .multiply(BigDecimal.valueOf(contracts))
        .movePointRight(2)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  ExactCents plus(ExactCents other) {
    return new ExactCents(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /// This times `over / under`, `under` not 0.
  ExactCents times(long over, long under) {
    BigInteger sign = BigInteger.valueOf(Long.signum(under));
    return new ExactCents(
        numerator.multiply(BigInteger.valueOf(over)).multiply(sign),
        denominator.multiply(BigInteger.valueOf(under).abs()));
  }

  ExactCents minus(ExactCents other) {
    return plus(other.times(-1, 1));
  }

  /// Whole cents, rounded half even.
  long rounded() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /// Points per package of `quantity` packages with `multiplier` USD per point.
  double points(int multiplier, long quantity) {
    BigDecimal usdPerPoint = BigDecimal.valueOf(multiplier).multiply(BigDecimal.valueOf(quantity));
    return new BigDecimal(numerator)
        .divide(
            new BigDecimal(denominator)
                .multiply(usdPerPoint)
                .multiply(BigDecimal.valueOf(CENTS_PER_USD)),
            MathContext.DECIMAL64)
        .doubleValue();
  }
}
