package alvh.capital;

import alvh.risk.Figure;

/// Weighted average cost of the capital behind a book (OD-01): `(E/V) k_e + (M/V) r + h`.
///
/// @param capitalUsd V: what can be lost on the condors, what the hedges cost, their futures margin
/// @param equityUsd the account's equity
/// @param costOfEquity k_e, the hurdle, a fraction a year
/// @param financingRate r, the overnight rate plus the broker's spread, a fraction a year
/// @param hedgeCarryPerDayUsd what the hedges earn a day, negative when they cost
public record Wacc(
    Figure capitalUsd,
    double equityUsd,
    Figure costOfEquity,
    Figure financingRate,
    Figure hedgeCarryPerDayUsd) {
  /// M: the part of the capital that the account does not have, USD.
  public Figure financedUsd() {
    return capitalUsd.map(v -> Math.max(0, v - equityUsd));
  }

  /// h: what the hedges cost a year over the capital, a fraction; negative when they earn. Carry,
  /// not theta: a VX has no theta and costs its roll-down.
  public Figure hedgeCost() {
    return hedgeCarryPerDayUsd.times(-CashFlows.YEAR_DAYS).times(capitalUsd.map(v -> 1 / v));
  }

  /// The weighted average, a fraction a year.
  public Figure rate() {
    if (capitalUsd instanceof Figure.Known(double none) && !(none > 0)) {
      return Figure.unknown("no capital is employed: it has no cost");
    }
    Figure lent = financedUsd().times(capitalUsd.map(v -> 1 / v));
    Figure own = lent.map(share -> 1 - share);
    // money that is not lent needs no rate
    Figure interest = lent.equals(Figure.of(0)) ? lent : lent.times(financingRate);
    return own.times(costOfEquity).plus(interest).plus(hedgeCost());
  }
}
