/// What trading costs: fees by instrument, premium and effective date.
///
/// Door: [alvh.execution.Fees]. Refuses to know where the tables lie and whether a trade is wise.
@NullMarked
package alvh.execution;

import org.jspecify.annotations.NullMarked;
