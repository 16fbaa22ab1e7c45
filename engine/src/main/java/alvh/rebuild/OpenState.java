package alvh.rebuild;

/// Whether the open of an index file is an opening at all.
public enum OpenState {
  /// Nothing speaks against it.
  PLAUSIBLE("plausible"),
  /// It repeats the close of the day before.
  STALE("repeats the close before"),
  /// SPY opened away from the close before, and the index went less than half of the way.
  LAGS("less than half of SPY's gap"),
  /// There is no close before to compare with.
  UNKNOWN("unknown");

  /// Index points; closes of two sources agree within it.
  private static final double SAME = 0.02;

  /// A gap below 20 basis points tells nothing about a lag: a choice of this project.
  private static final double LEAST_GAP = 0.002;

  private static final double HALF = 0.5;

  private final String label;

  OpenState(String label) {
    this.label = label;
  }

  /// For people.
  public String label() {
    return label;
  }

  /// The state of an open.
  ///
  /// @param open of the file, index points
  /// @param implied by SPY, index points
  /// @param before close of the trading day before, index points
  static OpenState of(double open, double implied, double before) {
    if (Math.abs(open - before) <= SAME) {
      return STALE;
    }
    double gap = implied - before;
    return Math.abs(gap) > LEAST_GAP * before && (open - before) / gap < HALF ? LAGS : PLAUSIBLE;
  }
}
