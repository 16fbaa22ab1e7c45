/// Tests of capital.
@NullMarked
package alvh.capital;

import org.jspecify.annotations.NullMarked;
