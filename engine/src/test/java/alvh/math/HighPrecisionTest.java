package alvh.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/// The reference itself, against 60 digits printed by mpmath 1.3.
class HighPrecisionTest {
  private static final MathContext SIXTY_DIGITS = new MathContext(60);

  @Test
  void logarithm_has_sixty_digits() {
    check(
        HighPrecision.ln(new BigDecimal("10")),
        "2.30258509299404568401799145468436420760110148862877297603333");
    check(
        HighPrecision.ln(new BigDecimal("0.001")),
        "-6.90775527898213705205397436405309262280330446588631892809998");
  }

  @Test
  void exponential_has_sixty_digits_also_where_a_double_underflows() {
    check(
        HighPrecision.exp(BigDecimal.ONE),
        "2.71828182845904523536028747135266249775724709369995957496697");
    check(
        HighPrecision.exp(new BigDecimal("-800.5")),
        "2.22467839128449362094494329383101653194783215690620294541887e-348");
  }

  @Test
  void distribution_function_has_sixty_digits_in_the_centre_and_the_tail() {
    check(
        HighPrecision.cumulative(new BigDecimal("-1")),
        "0.158655253931457051414767454367962077522087033273395609012606");
    check(
        HighPrecision.cumulative(new BigDecimal("2.5")),
        "0.993790334674223864833021895425807778872102253076907231731437");
    check(
        HighPrecision.cumulative(new BigDecimal("-10.75")),
        "2.96308087809435858530311471186812260299306729100680716647079e-27");
    check(
        HighPrecision.cumulative(new BigDecimal("-11")),
        "1.91065957449867571115041563370779069976787171171403868129871e-28");
    check(
        HighPrecision.cumulative(new BigDecimal("-40.25")),
        "1.59872761511915987694997816629274267926681425109521279970217e-354");
  }

  @Test
  void series_and_continued_fraction_meet() {
    BigDecimal below = HighPrecision.millsRatio(new BigDecimal("8.9999999999999999999999999999"));
    BigDecimal above = HighPrecision.millsRatio(new BigDecimal("9"));
    // slope -1/x^2 times 1e-28 separates the two
    assertThat(below.subtract(above).doubleValue()).isBetween(1.1e-30, 1.3e-30);
  }

  private static void check(BigDecimal actual, String expected) {
    assertThat(actual.round(SIXTY_DIGITS)).isEqualByComparingTo(new BigDecimal(expected));
  }
}
