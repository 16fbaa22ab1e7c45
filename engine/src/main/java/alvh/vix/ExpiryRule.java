package alvh.vix;

/// Which two expiries an index of the VIX family interpolates between.
public enum ExpiryRule {
  /// Fridays (SPXW; AM SPX on a third Friday), the last one up to and the first one beyond the
  /// horizon, at most a week away from it: for 30 days those with more than 23 and up to 37 days.
  WEEKLY,
  /// AM SPX monthlies, the last one up to and the first one beyond the horizon.
  MONTHLY,
  /// AM SPX monthlies, the first with a week or more to go and the one after it; they need not
  /// bracket the horizon. VIX itself up to 2014-10-05.
  FIRST_TWO_MONTHLIES
}
