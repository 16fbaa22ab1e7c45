package alvh.hedge;

/// The parts of what a plan is judged by, USD; less is better.
///
/// @param expectedLossUsd mean loss of the whole book over the scenarios
/// @param costUsd slippage and fees of the trades
/// @param cvarUsd mean of the worst twentieth of the whole book's losses
/// @param aversion what a dollar of it counts, lambda
public record PlanValue(double expectedLossUsd, double costUsd, double cvarUsd, double aversion) {
  /// All together: `expected loss + cost + lambda CVaR`.
  public double totalUsd() {
    return expectedLossUsd + costUsd + aversion * cvarUsd;
  }
}
