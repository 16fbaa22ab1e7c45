package alvh.signal;

/// What breadth says about price over a window.
public sealed interface Divergence {
  /// Price rises, breadth falls.
  ///
  /// @param priceSlope per day, least squares
  /// @param breadthSlope per day, least squares
  record Negative(double priceSlope, double breadthSlope) implements Divergence {}

  /// Price falls, breadth rises.
  ///
  /// @param priceSlope per day, least squares
  /// @param breadthSlope per day, least squares
  record Positive(double priceSlope, double breadthSlope) implements Divergence {}

  /// Both go the same way, or one does not move.
  ///
  /// @param priceSlope per day, least squares
  /// @param breadthSlope per day, least squares
  record None(double priceSlope, double breadthSlope) implements Divergence {}

  /// Too few days that both series have.
  ///
  /// @param have how many there are
  /// @param need how many it takes
  record NotEnoughData(int have, int need) implements Divergence {}
}
