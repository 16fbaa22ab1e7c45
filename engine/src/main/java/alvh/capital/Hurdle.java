package alvh.capital;

import alvh.risk.Figure;

/// The return that capital at this risk should earn: bills, plus beta times the premium of
/// equities, plus what money costs above bills (OD-03), and no less than what money costs
/// overnight.
///
/// The floor is ours: a book that is short the index has a negative beta, and by the formula alone
/// its capital would cost less than lending it out does.
///
/// @param billRate a fraction a year
/// @param beta to SPX of what the capital is employed in, over that capital and not over the
///   account (S-70, OD-01)
/// @param equityPremium a fraction a year
/// @param overnightRate a fraction a year
public record Hurdle(Figure billRate, Figure beta, double equityPremium, Figure overnightRate) {
  /// The larger of [#unfloored] and the overnight rate, a fraction a year.
  public Figure rate() {
    Figure unfloored = unfloored();
    return unfloored instanceof Figure.Known(double asked)
            && overnightRate instanceof Figure.Known(double least)
        ? Figure.of(Math.max(asked, least))
        : unfloored;
  }

  /// Whether the overnight rate stands in for a smaller figure.
  public boolean isFloored() {
    return unfloored() instanceof Figure.Known && !unfloored().equals(rate());
  }

  /// `bill + beta * premium + (overnight - bill)`, a fraction a year.
  public Figure unfloored() {
    Figure spread = overnightRate.plus(billRate.times(-1));
    return billRate.plus(beta.times(equityPremium)).plus(spread);
  }
}
