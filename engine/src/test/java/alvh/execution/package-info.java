/// Fees against published fee schedules.
@NullMarked
package alvh.execution;

import org.jspecify.annotations.NullMarked;
