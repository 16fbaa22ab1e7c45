/// What the market is at an instant, and the history visible then.
///
/// Door: [alvh.market.DayView]. Holds quotes as parallel arrays, daily series and futures settles,
/// each with source and clock; refuses to know models, rules and positions.
@NullMarked
package alvh.market;

import org.jspecify.annotations.NullMarked;
