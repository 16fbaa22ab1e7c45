package alvh.instrument;

/// The futures the project trades.
public enum FutureRoot {
  /// Cboe Volatility Index future.
  VX("VIX", 1_000),
  /// Mini VIX future.
  VXM("VIX", 100),
  /// E-mini S&P 500 future.
  ES("SPX", 50),
  /// Micro E-mini S&P 500 future.
  MES("SPX", 5);

  private final String underlying;
  private final int multiplier;

  FutureRoot(String underlying, int multiplier) {
    this.underlying = underlying;
    this.multiplier = multiplier;
  }

  /// The index it settles on: `VIX` or `SPX`.
  public String underlying() {
    return underlying;
  }

  /// USD per index point and contract.
  public int multiplier() {
    return multiplier;
  }
}
