/// Numerics on doubles that pricing needs and no library gives to the last bits.
///
/// Door: [alvh.math.Normal]; [alvh.math.LogRatio] is the second, smaller one. Static functions
/// without state or allocation; every accuracy stated here was measured against arithmetic of 50
/// digits or more. Refuses to know options, quotes and days.
@NullMarked
package alvh.math;

import org.jspecify.annotations.NullMarked;
