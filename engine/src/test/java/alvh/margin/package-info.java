/// Tests of margin.
@NullMarked
package alvh.margin;

import org.jspecify.annotations.NullMarked;
