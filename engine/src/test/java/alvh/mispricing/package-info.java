/// Tests of [alvh.mispricing].
@NullMarked
package alvh.mispricing;

import org.jspecify.annotations.NullMarked;
