/// Tests of scenarios.
@NullMarked
package alvh.scenario;

import org.jspecify.annotations.NullMarked;
