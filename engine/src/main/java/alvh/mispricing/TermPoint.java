package alvh.mispricing;

/// Total variance to one instant, with what is uncertain about it.
///
/// @param total at the middle of the quotes, total variance
/// @param quotes half the width of the quotes
/// @param tail missing beyond the last strikes
/// @param fees of trading the strips
/// @param interpolation how far other ways of interpolating come out; 0 at an expiry
record TermPoint(double total, double quotes, double tail, double fees, double interpolation) {}
