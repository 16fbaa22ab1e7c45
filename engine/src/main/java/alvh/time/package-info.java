/// Trading days, sessions, early closes, expiries and settlement instants, year fractions.
///
/// Door: [alvh.time.TradingCalendar], made from [alvh.time.CalendarRules]. Refuses to know which
/// instruments exist and what they cost.
@NullMarked
package alvh.time;

import org.jspecify.annotations.NullMarked;
