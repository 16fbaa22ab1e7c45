/// Numerics on doubles: what pricing needs and no library gives to the last bits, and least
/// squares.
///
/// Door: [alvh.math.Normal]; [alvh.math.LogRatio] is the second, smaller one: static functions
/// without state or allocation, each accuracy measured against arithmetic of 50 digits or more.
/// [alvh.math.NonlinearLeastSquares] is the one place that knows Hipparchus. Refuses to know
/// options, quotes and days.
@NullMarked
package alvh.math;

import org.jspecify.annotations.NullMarked;
