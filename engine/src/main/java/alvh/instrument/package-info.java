/// The listed instruments of the project: SPX and VIX options, VIX and S&P futures, volatility
/// ETPs.
///
/// Door: [alvh.instrument.Instrument]. Knows contract terms (multiplier, settlement, ticks, listing
/// dates, OSI symbols); refuses to know prices.
@NullMarked
package alvh.instrument;

import org.jspecify.annotations.NullMarked;
