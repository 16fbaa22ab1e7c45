package alvh.desk;

import alvh.instrument.EtpTable;
import alvh.instrument.Listings;
import alvh.instrument.TickTable;
import alvh.time.TradingCalendar;

/// The facts of the market that a decision needs, all with effective dates.
///
/// @param calendar trading days and expiries
/// @param ticks smallest price steps
/// @param listings what could be traded when
/// @param etps leverage of volatility ETPs
public record MarketFacts(
    TradingCalendar calendar, TickTable ticks, Listings listings, EtpTable etps) {}
