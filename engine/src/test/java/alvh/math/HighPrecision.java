package alvh.math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/// Elementary and normal functions to 60 digits and more: the truth for tests of double code.
///
/// Fixed point on `BigInteger`, 288 bits after the point; only textbook series and continued
/// fractions, nothing shared with the code under test. A result that may be tiny is a `BigDecimal`
/// of 80 digits, of which at least the first 65 hold.
public final class HighPrecision {
  /// Digits of every `BigDecimal` result.
  public static final MathContext DIGITS = new MathContext(80, RoundingMode.HALF_EVEN);

  private static final int BITS = 288;
  private static final BigInteger ONE = BigInteger.ONE.shiftLeft(BITS);
  private static final BigDecimal ONE_DECIMAL = new BigDecimal(ONE);
  private static final BigDecimal PER_ONE = BigDecimal.ONE.divide(ONE_DECIMAL, DIGITS);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigInteger LN_TWO = twiceAtanh(ONE.divide(BigInteger.valueOf(3)));
  private static final BigInteger SQRT_TWO_PI = squareRoot(pi().shiftLeft(1));

  /// From here on the tail comes from a continued fraction; below it the series loses `x^2/4.6` of
  /// its 86 digits.
  private static final int FRACTION_FROM = 9;

  /// `exp(-2 x sqrt(2 n)) < 10^-86` at `x = 9` needs 61 terms.
  private static final int FRACTION_TERMS = 80;

  private HighPrecision() {}

  /// `ln(value)`.
  public static BigDecimal ln(BigDecimal value) {
    BigInteger scaled = fixed(value);
    int shift = scaled.bitLength() - BITS;
    BigInteger mantissa = shift > 0 ? scaled.shiftRight(shift) : scaled.shiftLeft(-shift);
    BigInteger y = divide(mantissa.subtract(ONE), mantissa.add(ONE));
    return decimal(twiceAtanh(y).add(LN_TWO.multiply(BigInteger.valueOf(shift))));
  }

  /// `exp(value)`, with all its digits however small.
  public static BigDecimal exp(BigDecimal value) {
    BigInteger y = fixed(value);
    BigInteger[] powerAndRest = y.divideAndRemainder(LN_TWO);
    int halvings = 8;
    BigInteger rest = powerAndRest[1].shiftRight(halvings);
    BigInteger term = ONE;
    BigInteger sum = ONE;
    for (int n = 1; term.signum() != 0; n++) {
      term = multiply(term, rest).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    for (int i = 0; i < halvings; i++) {
      sum = multiply(sum, sum);
    }
    int power = powerAndRest[0].intValueExact();
    return power >= 0
        ? decimal(sum.shiftLeft(power))
        : decimal(sum).multiply(HALF.pow(-power, DIGITS), DIGITS);
  }

  /// Standard normal density.
  public static BigDecimal density(BigDecimal x) {
    BigDecimal halfSquare = x.multiply(x).divide(BigDecimal.TWO, DIGITS);
    return exp(halfSquare.negate()).divide(decimal(SQRT_TWO_PI), DIGITS);
  }

  /// Standard normal distribution function, with all its digits in the lower tail.
  public static BigDecimal cumulative(BigDecimal x) {
    BigDecimal tail = density(x).multiply(millsRatio(x.abs()), DIGITS);
    return x.signum() < 0 ? tail : BigDecimal.ONE.subtract(tail);
  }

  /// Upper tail over density, for `x >= 0`.
  public static BigDecimal millsRatio(BigDecimal x) {
    BigInteger z = fixed(x);
    return decimal(
        x.compareTo(BigDecimal.valueOf(FRACTION_FROM)) < 0 ? bySeries(x, z) : byFraction(z));
  }

  /// `sqrt(2 pi)/2 exp(x^2/2) - (x + x^3/3 + x^5/(3 5) + ...)`.
  private static BigInteger bySeries(BigDecimal x, BigInteger z) {
    BigInteger square = multiply(z, z);
    BigInteger term = z;
    BigInteger sum = z;
    for (int n = 3; term.signum() != 0; n += 2) {
      term = multiply(term, square).divide(BigInteger.valueOf(n));
      sum = sum.add(term);
    }
    BigInteger growth = fixed(exp(x.multiply(x).divide(BigDecimal.TWO, DIGITS)));
    return multiply(SQRT_TWO_PI.shiftRight(1), growth).subtract(sum);
  }

  /// Laplace: `1 / (x + 1/(x + 2/(x + 3/(x + ...))))`.
  private static BigInteger byFraction(BigInteger z) {
    BigInteger denominator = z;
    for (int n = FRACTION_TERMS; n >= 1; n--) {
      denominator = z.add(divide(BigInteger.valueOf(n).shiftLeft(BITS), denominator));
    }
    return divide(ONE, denominator);
  }

  /// `2 (y + y^3/3 + y^5/5 + ...)`.
  private static BigInteger twiceAtanh(BigInteger y) {
    BigInteger square = multiply(y, y);
    BigInteger power = y;
    BigInteger sum = y;
    for (int n = 3; power.abs().bitLength() > 1; n += 2) {
      power = multiply(power, square);
      sum = sum.add(power.divide(BigInteger.valueOf(n)));
    }
    return sum.shiftLeft(1);
  }

  /// Machin: `16 atan(1/5) - 4 atan(1/239)`.
  private static BigInteger pi() {
    return arctanOfReciprocal(5).shiftLeft(4).subtract(arctanOfReciprocal(239).shiftLeft(2));
  }

  private static BigInteger arctanOfReciprocal(int n) {
    BigInteger square = BigInteger.valueOf((long) n * n);
    BigInteger power = ONE.divide(BigInteger.valueOf(n));
    BigInteger sum = power;
    for (int i = 3; power.signum() != 0; i += 2) {
      power = power.divide(square).negate();
      sum = sum.add(power.divide(BigInteger.valueOf(i)));
    }
    return sum;
  }

  private static BigInteger squareRoot(BigInteger a) {
    return a.shiftLeft(BITS).sqrt();
  }

  private static BigInteger multiply(BigInteger a, BigInteger b) {
    return a.multiply(b).shiftRight(BITS);
  }

  private static BigInteger divide(BigInteger a, BigInteger b) {
    return a.shiftLeft(BITS).divide(b);
  }

  private static BigInteger fixed(BigDecimal value) {
    return value.multiply(ONE_DECIMAL).toBigInteger();
  }

  private static BigDecimal decimal(BigInteger value) {
    return new BigDecimal(value).multiply(PER_ONE, DIGITS);
  }
}
