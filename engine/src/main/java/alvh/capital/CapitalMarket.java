package alvh.capital;

import alvh.risk.Figure;
import java.time.LocalDate;

/// What the cost of capital needs of the market.
///
/// @param date the day
/// @param billRate 3-month Treasury bill, a fraction a year
/// @param overnightRate what money costs overnight: SOFR, or federal funds in its place
/// @param overnightSource which of the two, in words
/// @param index level of SPX
public record CapitalMarket(
    LocalDate date, Figure billRate, Figure overnightRate, String overnightSource, Figure index) {}
