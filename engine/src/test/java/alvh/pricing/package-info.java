/// Tests of prices, greeks and implied vols, against literature, high precision and laws.
@NullMarked
package alvh.pricing;

import org.jspecify.annotations.NullMarked;
