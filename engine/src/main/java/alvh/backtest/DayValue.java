package alvh.backtest;

import alvh.desk.ValuedAlternative;

/// An alternative that a decision valued.
///
/// @param value what it is worth
/// @param isTaken whether it is what was decided
public record DayValue(ValuedAlternative value, boolean isTaken) {}
