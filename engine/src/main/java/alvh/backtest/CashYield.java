package alvh.backtest;

import alvh.input.InputException;
import alvh.market.DailySeries;
import alvh.market.Observation;
import alvh.playbook.BacktestDefaults;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;

/// What an account's cash earns from one close to the next.
///
/// Bills: the three-month rate of the close before, simple on calendar days, ACT/365. The index:
/// its total return. Rounded half up to the cent.
final class CashYield {
  private static final BigDecimal YEAR = BigDecimal.valueOf(365);
  private static final String TOTAL_RETURN = "spxtr.close";

  private final BacktestMarket market;
  private final BacktestDefaults.Cash cash;
  private Optional<LocalDate> before = Optional.empty();

  CashYield(BacktestMarket market, BacktestDefaults.Cash cash) {
    this.market = market;
    this.cash = cash;
  }

  /// The earnings of `cents` from the close before to that of `day`; none on the first day.
  long since(LocalDate day, long cents) {
    Optional<LocalDate> from = before;
    before = Optional.of(day);
    return from.map(was -> earned(was, day, cents)).orElse(0L);
  }

  private long earned(LocalDate from, LocalDate to, long cents) {
    BigDecimal share =
        switch (cash) {
          case T_BILLS ->
              rate(from)
                  .multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to)))
                  .divide(YEAR, MathContext.DECIMAL128);
          case SPX_TOTAL_RETURN ->
              level(to).divide(level(from), MathContext.DECIMAL128).subtract(BigDecimal.ONE);
        };
    return share
        .multiply(BigDecimal.valueOf(cents))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private BigDecimal rate(LocalDate day) {
    OptionalDouble rate = market.rate(day);
    if (rate.isEmpty()) {
      throw new InputException(
          "rates",
          "no three-month rate is at hand on " + day + ", so cash has no yield",
          "add rates.tbill3m, or rates.treasury10y and rates.spread10y3m, to the data");
    }
    return BigDecimal.valueOf(rate.getAsDouble());
  }

  private BigDecimal level(LocalDate day) {
    Optional<DailySeries> series = market.history().series(TOTAL_RETURN);
    return series
        .flatMap(s -> s.on(day))
        .map(Observation::value)
        .map(BigDecimal::valueOf)
        .orElseThrow(() ->
            new InputException(
                TOTAL_RETURN,
                "has no value on " + day + ", so the account's money has no return",
                "add the total return of the S&P 500 to the data, or write cash: t-bills in the playbook"));
  }
}
