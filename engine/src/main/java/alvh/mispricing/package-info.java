/// Prices that do not agree: inside one chain, where it is arbitrage, and between SPX variance and
/// VIX, where it is a residual with a band.
///
/// Every finding is on executable sides and after fees. Refuses to know positions and to claim a
/// parity that does not exist: SPX and VIX options have none with each other.
@NullMarked
package alvh.mispricing;

import org.jspecify.annotations.NullMarked;
