package alvh.time;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;

/// The trading days and session closes of the US equity market, and the expiries that follow from
/// them.
public interface TradingCalendar {
  /// Whether the exchanges are open on `date`.
  boolean isTradingDay(LocalDate date);

  /// The New York time of the cash close: 16:00, or 13:00 on an early close.
  ///
  /// @throws IllegalArgumentException when `date` is not a trading day
  LocalTime closeTime(LocalDate date);

  /// The first trading day after `date`.
  LocalDate next(LocalDate date);

  /// The last trading day before `date`.
  LocalDate previous(LocalDate date);

  /// Trading days in `(from, to]`; 0 when `to` is not after `from`.
  int tradingDaysBetween(LocalDate from, LocalDate to);

  /// The trading day `count` trading days after `date` (before it when negative).
  LocalDate plusTradingDays(LocalDate date, int count);

  /// The expiry of a contract listed for `date`, with its settlement instant and last trading day.
  Expiry expiry(LocalDate date, Settlement settlement);

  /// The final settlement date of the monthly VIX future and VIX options of `month`.
  LocalDate vixSettlement(YearMonth month);

  /// The expiration date of the monthly SPX options of `month`: the third Friday, or the trading
  /// day before it when that is a holiday.
  LocalDate spxMonthly(YearMonth month);
}
