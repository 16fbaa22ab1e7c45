package alvh.backtest;

/// How one leg of an order filled.
///
/// @param mid halfway between its bid and ask, or its settlement; points
/// @param price where the fill model puts it, before the package was rounded to its tick; points
/// @param feesCents fees of all its contracts, USD cents
public record FilledLeg(double mid, double price, long feesCents) {}
