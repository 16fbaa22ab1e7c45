package alvh.backtest.slow;

import alvh.instrument.FutureContract;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/// When and at what a contract ends, by the clocks of docs of the exchanges: SPX to SET in the
/// morning, SPXW to the close, VIX and its futures to VRO in the morning.
///
/// @param market for closes and final settlements
record SlowSettlement(SlowMarket market) {
  /// Whether `instrument` settles in the morning.
  static boolean isMorning(Instrument instrument) {
    return switch (instrument) {
      case OptionContract option ->
          switch (option.root()) {
            case SPX, VIX, VIXW -> true;
            case SPXW, XSP -> false;
          };
      default -> true;
    };
  }

  static LocalDate expiry(Instrument instrument) {
    return switch (instrument) {
      case OptionContract option -> option.expiry();
      case FutureContract future -> future.settlement();
      default -> throw new IllegalArgumentException(instrument.label());
    };
  }

  /// The final value, index points.
  BigDecimal value(Instrument instrument) {
    LocalDate day = expiry(instrument);
    return switch (instrument) {
      case OptionContract option ->
          switch (option.root()) {
            case SPX -> set(day);
            case SPXW -> need("spx.close", day);
            case VIX, VIXW -> vro(day);
            case XSP -> throw new IllegalArgumentException("XSP is in no script");
          };
      default -> vro(day);
    };
  }

  private BigDecimal vro(LocalDate day) {
    return market.vx(day, day).orElseThrow();
  }

  /// As SPY's opening auction implies it.
  private BigDecimal set(LocalDate day) {
    return need("spx.close", day)
        .multiply(need("spy.open", day))
        .divide(need("spy.close", day), MathContext.DECIMAL128);
  }

  private BigDecimal need(String name, LocalDate day) {
    Optional<BigDecimal> value = market.on(name, day);
    return value.orElseThrow();
  }

  /// What one bought option is paid, index points.
  BigDecimal payoff(OptionContract option) {
    BigDecimal strike = BigDecimal.valueOf(option.strike());
    BigDecimal inside =
        option.right() == Right.CALL
            ? value(option).subtract(strike)
            : strike.subtract(value(option));
    return inside.max(BigDecimal.ZERO);
  }
}
