package alvh.performance;

/// A figure of two curves on the days both have, ours and another. `a` are the returns of ours, `b`
/// those of the other, `ea` and `eb` the same less riskless money, `p` the periods a year.
public enum PairMeasure {
  /// Pearson's, of `a` and `b`.
  CORRELATION("correlation", Measure.Unit.RATIO),
  /// Slope of the other on ours: `cov(ea, eb) / var(ea)`. Of a benchmark and its replica this is
  /// what the benchmark did per unit of the replica.
  BETA_OF_OTHER_ON_OURS("beta of the other on ours", Measure.Unit.RATIO),
  /// Slope of ours on the other: `cov(ea, eb) / var(eb)`, the beta of a fund on its market.
  BETA_OF_OURS_ON_OTHER("beta of ours on the other", Measure.Unit.RATIO),
  /// `p (mean ea - beta mean eb)` with the beta of ours on the other: Jensen, The Performance of
  /// Mutual Funds, Journal of Finance 23 (1968) 389-416; arithmetic, not compounded.
  ALPHA("alpha a year", Measure.Unit.SHARE),
  /// Standard deviation of `a - b` (divisor `n - 1`) times `sqrt p`. A steady difference is not in
  /// it: see [#CAGR_GAP].
  TRACKING_ERROR("tracking error a year", Measure.Unit.SHARE),
  /// `p mean(a - b)` over the tracking error (Grinold, Kahn, Active Portfolio Management, 2000).
  INFORMATION_RATIO("information ratio", Measure.Unit.RATIO),
  /// Growth a year of ours less that of the other, between the same two days.
  CAGR_GAP("growth a year, ours less the other", Measure.Unit.SHARE),
  /// Geometric mean of `a` over that of `b` in the periods in which the other gained.
  UP_CAPTURE("up capture", Measure.Unit.RATIO),
  /// The same in the periods in which the other lost; negative where ours gained in them.
  DOWN_CAPTURE("down capture", Measure.Unit.RATIO);

  private final String label;
  private final Measure.Unit unit;

  PairMeasure(String label, Measure.Unit unit) {
    this.label = label;
    this.unit = unit;
  }

  /// For people.
  public String label() {
    return label;
  }

  /// What it counts in.
  public Measure.Unit unit() {
    return unit;
  }

  /// The key in JSON: `trackingError`.
  public String key() {
    return Measure.camel(name());
  }
}
