package alvh.files;

import alvh.instrument.PriceScale;
import alvh.market.SettleClock;
import alvh.time.TradingCalendar;

/// The facts of the market without which files cannot be read.
///
/// @param calendar trading days and settlement dates
/// @param vxSettleClock time of the daily settlement of VX
/// @param vxPriceScale scale of published VX prices
public record ReadingRules(
    TradingCalendar calendar, SettleClock vxSettleClock, PriceScale vxPriceScale) {}
