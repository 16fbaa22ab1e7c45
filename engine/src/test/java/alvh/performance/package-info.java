/// Figures of curves against published examples, by hand and a second time.
@NullMarked
package alvh.performance;

import org.jspecify.annotations.NullMarked;
