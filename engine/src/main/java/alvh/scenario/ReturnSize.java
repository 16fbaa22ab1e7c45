package alvh.scenario;

/// How large the return of SPX of a past day is taken to be.
public enum ReturnSize {
  /// Times today's VIX over the VIX of the day before it: the day in units of the volatility that
  /// was expected then. A day of 2008 on a VIX of 60 is no move of a VIX of 13.
  BY_VIX,
  /// As it was, a stress for calm days.
  AS_IT_WAS
}
