/// Black-76 prices, greeks and implied volatility of one European option on a forward.
///
/// Doors: [alvh.pricing.Black76] and [alvh.pricing.ImpliedVol]. Everything works on doubles without
/// allocation, apart from the two result types. A side is an `int callPutSign`, `+1` call and `-1`
/// put. Refuses to know instruments, chains, calendars and where a forward or a discount comes
/// from.
@NullMarked
package alvh.pricing;

import org.jspecify.annotations.NullMarked;
