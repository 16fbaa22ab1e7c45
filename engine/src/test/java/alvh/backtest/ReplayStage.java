package alvh.backtest;

/// What the time of a replay goes to.
enum ReplayStage {
  /// Prices from their whole numbers.
  FETCH,
  /// Forwards and implied vols.
  VOLS,
  /// Greeks of every vol.
  GREEKS,
  /// Settlement, marks, the hedge's daily gain.
  MARKS,
  /// Conditions, strikes by delta, orders and fills.
  RULES
}
