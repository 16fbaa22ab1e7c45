/// Market histories for tests.
@NullMarked
package alvh.market;

import org.jspecify.annotations.NullMarked;
