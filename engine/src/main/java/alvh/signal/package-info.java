/// Indicators as pure functions of daily values, oldest first.
///
/// Doors: [alvh.signal.Rsi], [alvh.signal.Macd], [alvh.signal.Rolling],
/// [alvh.signal.AdvanceDecline]. Each says how many values it needs before it answers
/// ([alvh.signal.Reading]); each reads only what it is given, so a series cut at an instant gives
/// what was known then. Refuses to know thresholds and what to do about them.
@NullMarked
package alvh.signal;

import org.jspecify.annotations.NullMarked;
