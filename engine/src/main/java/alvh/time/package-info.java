/// Trading days, sessions, early closes, expiries and settlement instants, year fractions.
///
/// Door: `TradingCalendar`. Refuses to know which instruments exist and what they cost.
@NullMarked
package alvh.time;

import org.jspecify.annotations.NullMarked;
