/// The decision of a moment: limits, alternatives, signatures, state.
///
/// Doors: [alvh.desk.Desk], [alvh.desk.Alerts]. The same function decides live, in a replay and in
/// a test; refuses to read anything but its arguments.
@NullMarked
package alvh.desk;

import org.jspecify.annotations.NullMarked;
