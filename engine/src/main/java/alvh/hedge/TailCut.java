package alvh.hedge;

/// A plane that lies nowhere above CVaR: `constant + sum slopes x`, USD.
final class TailCut {
  private final double constant;
  private final double[] slopes;

  TailCut(double constant, double[] slopes) {
    this.constant = constant;
    this.slopes = slopes;
  }

  double constant() {
    return constant;
  }

  /// USD per unit of candidate `i`.
  double slope(int i) {
    return slopes[i];
  }

  /// Its height at `held`.
  double at(double[] held) {
    double height = constant;
    for (int i = 0; i < slopes.length; i++) {
      height += slopes[i] * held[i];
    }
    return height;
  }
}
