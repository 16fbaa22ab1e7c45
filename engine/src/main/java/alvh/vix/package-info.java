/// VIX and its siblings from a chain, the VX futures curve, and how both move with the index.
///
/// Doors: [alvh.vix.VixIndex] for the Cboe method, [alvh.vix.VxCurve] for the futures curve,
/// [alvh.vix.ShortTermFuturesIndex] for the index of the volatility products. Nothing is
/// extrapolated and nothing of another day is paired. Refuses to know positions and rules.
@NullMarked
package alvh.vix;

import org.jspecify.annotations.NullMarked;
