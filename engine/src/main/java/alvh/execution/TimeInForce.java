package alvh.execution;

/// How long an order stands; the names are those that brokers write.
public enum TimeInForce {
  /// To the end of the day.
  DAY,
  /// Until it is cancelled.
  GTC
}
