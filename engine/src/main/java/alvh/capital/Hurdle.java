package alvh.capital;

import alvh.risk.Figure;

/// The return that capital at this risk should earn: bills, plus beta times the premium of
/// equities, plus what money costs above bills (OD-03).
///
/// @param billRate a fraction a year
/// @param beta of the book to SPX
/// @param equityPremium a fraction a year
/// @param overnightRate a fraction a year
public record Hurdle(Figure billRate, Figure beta, double equityPremium, Figure overnightRate) {
  /// `bill + beta * premium + (overnight - bill)`, a fraction a year.
  public Figure rate() {
    Figure spread = overnightRate.plus(billRate.times(-1));
    return billRate.plus(beta.times(equityPremium)).plus(spread);
  }
}
