/// What is traded and what it costs: orders, fill models, fees by instrument and effective date.
///
/// Doors: [alvh.execution.Order], [alvh.execution.FillQuotes], [alvh.execution.Fees]. Refuses to
/// know where the tables lie and whether a trade is wise.
@NullMarked
package alvh.execution;

import org.jspecify.annotations.NullMarked;
