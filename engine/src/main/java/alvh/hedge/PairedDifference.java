package alvh.hedge;

/// The mean of paired differences with its standard error, USD.
///
/// @param meanUsd what the one plan loses more than the other, in the objective
/// @param standardErrorUsd of the mean, the scenarios being independent draws, >= 0
public record PairedDifference(double meanUsd, double standardErrorUsd) {
  /// The difference `one - other`, scenario by scenario.
  ///
  /// @param one at least two
  /// @param other as many
  static PairedDifference of(double[] one, double[] other) {
    int n = one.length;
    double sum = 0;
    for (int s = 0; s < n; s++) {
      sum += one[s] - other[s];
    }
    double mean = sum / n;
    double squares = 0;
    for (int s = 0; s < n; s++) {
      double off = one[s] - other[s] - mean;
      squares += off * off;
    }
    return new PairedDifference(mean, Math.sqrt(squares / (n - 1) / n));
  }

  /// Whether the one plan is not worse than the other, by more than two standard errors.
  public boolean isNotWorse() {
    return meanUsd <= 2 * standardErrorUsd;
  }
}
