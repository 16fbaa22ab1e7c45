package alvh.capital;

import alvh.risk.Figure;

/// Weighted average cost of the capital behind a book (OD-01): `(E/V) k_e + (M/V) r + h`.
///
/// @param capitalUsd V: what stands behind all positions, see [PositionCapital]
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

  /// h: what the hedges cost a year over the capital, a fraction, >= 0. Carry, not theta: a VX has
  /// no theta and costs its roll-down. Carry that is earned is no negative cost of capital: it is
  /// in the return and would count twice.
  public Figure hedgeCost() {
    return PerCapital.of(
        hedgeCarryPerDayUsd.map(carry -> Math.max(0, -carry * CashFlows.YEAR_DAYS)), capitalUsd);
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
