package alvh.backtest.slow;

import alvh.math.HighPrecision;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What cash earns from one close to the next: the three-month bill as it was known at the first.
final class SlowInterest {
  private static final int YIELD_DAYS = 7;
  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
  private static final BigDecimal YEAR = BigDecimal.valueOf(365);
  private static final BigDecimal BILL = BigDecimal.valueOf(91);
  private static final BigDecimal BANK_YEAR = BigDecimal.valueOf(360);

  private SlowInterest() {}

  /// USD, rounded half up to the cent.
  static BigDecimal of(SlowMarket market, BigDecimal cash, LocalDate before, LocalDate day) {
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(before, day));
    return cash.multiply(rate(market, before))
        .multiply(days)
        .divide(YEAR, MathContext.DECIMAL128)
        .setScale(2, RoundingMode.HALF_UP);
  }

  /// Continuous. Yields are published the morning after their day.
  private static BigDecimal rate(SlowMarket market, LocalDate close) {
    LocalDate known = close.minusDays(1);
    Optional<BigDecimal> bill = market.newest("rates.tbill3m", known, YIELD_DAYS - 1);
    if (bill.isPresent()) {
      BigDecimal discount = bill.get().divide(PERCENT).multiply(BILL);
      BigDecimal price =
          BigDecimal.ONE.subtract(discount.divide(BANK_YEAR, MathContext.DECIMAL128));
      return HighPrecision.ln(price).negate().multiply(YEAR).divide(BILL, MathContext.DECIMAL128);
    }
    BigDecimal ten = market.newest("rates.treasury10y", known, YIELD_DAYS - 1).orElseThrow();
    BigDecimal spread = market.newest("rates.spread10y3m", known, YIELD_DAYS - 1).orElseThrow();
    BigDecimal half = ten.subtract(spread).divide(PERCENT).divide(BigDecimal.TWO);
    return HighPrecision.ln(BigDecimal.ONE.add(half)).multiply(BigDecimal.TWO);
  }
}
