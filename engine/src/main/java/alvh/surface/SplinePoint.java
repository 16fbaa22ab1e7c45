package alvh.surface;

/// Total variance at one log-moneyness with its first two derivatives.
///
/// @param value `w`
/// @param slope `dw/dk`
/// @param curvature `d2w/dk2`
record SplinePoint(double value, double slope, double curvature) {}
