package alvh.surface;

import alvh.math.LeastSquares;

/// The least squares problem of one slice: quotes, and a prior where there are none.
///
/// Unknown are the knot values of total variance, in units of the variance at the forward. Each
/// quote weighs `1 / width^2`; the weights are found first for the median (L1), then by Tukey's
/// biweight: a quote is set aside only when the curve through the others lies well outside it. The
/// eSSVI slice gives the knots' second differences and the rise of the wings, with so little weight
/// that it decides only where no quote does.
final class SliceSystem {
  private static final int MOST_INTERVALS = 18;
  private static final int FEWEST_INTERVALS = 6;
  private static final int QUOTES_PER_INTERVAL = 4;

  /// The knots reach at least this far, in standard deviations at the money, quoted or not: a wing
  /// has to be able to bend before it becomes a line.
  private static final double PUT_REACH = 6;

  private static final double CALL_REACH = 5;

  /// Weight of the prior's second differences, as a share of the data's weight.
  private static final double ROUGHNESS = 1e-8;

  /// Distances beyond the last quote at which the prior says how far variance has risen.
  private static final double[] WING_DEVIATIONS = {2, 4};

  /// Prior deviation of that rise: this share of it, which leaves the wings to the quotes, and at
  /// least this much of the variance at the forward.
  private static final double WING_DEVIATION = 2;

  private static final double LEAST_WING_DEVIATION = 0.05;

  /// Residuals are in full widths. With this floor a quote three widths from the curve is dropped
  /// and one inside its bid and ask keeps nearly all its weight, however well the others agree.
  private static final double SMALLEST_DEVIATION = 3 / RobustWeights.TUKEY;

  /// Reweightings of each kind at most; they end once no weight moves by more than `SETTLED`.
  private static final int PASSES = 15;

  private static final double SETTLED = 1e-3;

  private final OtmQuotes quotes;
  private final double years;
  private final double forward;
  private final Essvi prior;
  private final double unit;
  private final SplineBasis basis;
  private final double[] targets;
  private final double[] widths;
  private final double[][] design;
  private final RobustWeights robust;
  private LeastSquares squares;

  /// @param quotes at least one
  SliceSystem(OtmQuotes quotes, double years, double forward, Essvi prior) {
    this.quotes = quotes;
    this.years = years;
    this.forward = forward;
    this.prior = prior;
    int n = quotes.size();
    double atm = quotes.roughAtmVol(forward);
    this.unit = atm * atm * years;
    double scale = Math.sqrt(unit);
    this.basis =
        new SplineBasis(
            Math.min(moneyness(0), -PUT_REACH * scale),
            Math.max(moneyness(n - 1), CALL_REACH * scale),
            scale,
            Math.clamp(n / QUOTES_PER_INTERVAL, FEWEST_INTERVALS, MOST_INTERVALS));
    this.targets = new double[n];
    this.widths = new double[n];
    this.design = new double[n][];
    for (int i = 0; i < n; i++) {
      double vol = quotes.midVol(i);
      targets[i] = vol * vol * years / unit;
      widths[i] = 2 * vol * quotes.volWidth(i) * years / unit;
      design[i] = basis.valueRow(moneyness(i));
    }
    this.robust = new RobustWeights(n, SMALLEST_DEVIATION);
    this.squares = weighted();
    settle();
  }

  private double moneyness(int i) {
    return Math.log(quotes.strike(i) / forward);
  }

  private void settle() {
    for (boolean isMedian : new boolean[] {true, false}) {
      double moved = Double.POSITIVE_INFINITY;
      for (int pass = 0; pass < PASSES && moved > SETTLED; pass++) {
        moved = reweigh(squares.solve(), isMedian);
        squares = weighted();
      }
    }
  }

  /// New weights from the residuals; returns the largest change.
  private double reweigh(double[] knots, boolean isMedian) {
    double[] residuals = new double[design.length];
    for (int i = 0; i < design.length; i++) {
      residuals[i] = (targets[i] - Rows.dot(design[i], knots)) / widths[i];
    }
    return robust.reweigh(residuals, isMedian);
  }

  private LeastSquares weighted() {
    LeastSquares sum = new LeastSquares(basis.size());
    for (int i = 0; i < design.length; i++) {
      sum.add(design[i], targets[i], robust.weight(i) / (widths[i] * widths[i]));
    }
    addRoughness(sum, ROUGHNESS * sum.trace());
    addWing(sum, basis.low(), -1);
    addWing(sum, basis.high(), 1);
    return sum;
  }

  private void addRoughness(LeastSquares sum, double weight) {
    for (int j = 1; j < basis.size() - 1; j++) {
      double[] bend = new double[basis.size()];
      double target = 0;
      for (int side = -1; side <= 1; side++) {
        double share = side == 0 ? -2 : 1;
        bend[j + side] = share;
        target += share * prior.totalVariance(basis.at(j + side)) / unit;
      }
      sum.add(bend, target, weight);
    }
  }

  private void addWing(LeastSquares sum, double edge, int sign) {
    for (double deviations : WING_DEVIATIONS) {
      double out = edge + sign * deviations * basis.scale();
      double rise = (prior.totalVariance(out) - prior.totalVariance(edge)) / unit;
      double[] row = Rows.minus(basis.valueRow(out), basis.valueRow(edge));
      sum.add(row, rise, Math.pow(WING_DEVIATION * rise + LEAST_WING_DEVIATION, -2));
    }
  }

  /// The normal equations: only the lower triangle is filled.
  LeastSquares squares() {
    return squares;
  }

  SplineBasis basis() {
    return basis;
  }

  Essvi prior() {
    return prior;
  }

  /// What a knot value of 1 stands for, in total variance.
  double unit() {
    return unit;
  }

  /// The typical width of the quotes at the money, in total variance.
  double varianceWidth() {
    return 2 * quotes.roughAtmVol(forward) * quotes.roughAtmWidth(forward) * years;
  }

  OtmQuotes quotes() {
    return quotes;
  }

  double forward() {
    return forward;
  }

  double years() {
    return years;
  }

  /// How many quotes the fit gave no weight at all.
  int setAside() {
    return robust.setAside();
  }

  /// Whether the fit gave quote `i` no weight at all.
  boolean isSetAside(int i) {
    return robust.isSetAside(i);
  }
}
