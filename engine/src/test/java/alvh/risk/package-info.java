/// Tests of risk.
@NullMarked
package alvh.risk;

import org.jspecify.annotations.NullMarked;
