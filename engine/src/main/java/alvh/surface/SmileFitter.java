package alvh.surface;

import alvh.pricing.Black76;
import java.util.Arrays;

/// Fits the spline of a [SplineSmile] to out-of-the-money mid vols.
///
/// Weighted by `1 / (vol width)^2`, reweighted first for the median (L1), then by Tukey's biweight:
/// a quote is set aside only when the curve through the others lies well outside it.
final class SmileFitter {
  private static final int FEWEST_QUOTES = 5;
  private static final int FEWEST_CORE_QUOTES = 3;
  private static final int MOST_INTERVALS = 14;
  private static final int QUOTES_PER_INTERVAL = 4;
  private static final int FEWEST_INTERVALS = 2;

  /// Weight of the squared second differences of the knot vols, as a share of the data's weight: it
  /// decides only where an interval holds no quote.
  private static final double ROUGHNESS = 1e-6;

  /// Tukey's constant: 95 % efficiency for normal errors.
  private static final double TUKEY = 4.685;

  /// Median absolute deviation to standard deviation, normal errors.
  private static final double MAD_TO_DEVIATION = 1.4826;

  /// Residuals are in full widths. With this floor a curve inside bid and ask is never an outlier.
  private static final double SMALLEST_DEVIATION = 0.5 / TUKEY;

  /// Reweightings of each kind at most; they end once no weight moves by more than `SETTLED`.
  private static final int PASSES = 15;

  private static final double SETTLED = 1e-3;

  /// Below this share of core quotes inside bid and ask the curve describes no market.
  private static final double SMALLEST_SHARE_INSIDE = 0.5;

  private static final double CORE_LEAST_DELTA = 0.02;
  private static final double CORE_MOST_DELTA = 0.50;
  private static final double VOL_POINT = 0.01;

  private final OtmQuotes quotes;
  private final double years;
  private final double forward;
  private final double scale;
  private final double start;
  private final double step;
  private final double[][] design;
  private double[] knotVols = {};
  private double[] residuals = {};

  private SmileFitter(OtmQuotes quotes, double years, double forward) {
    this.quotes = quotes;
    this.years = years;
    this.forward = forward;
    this.scale = quotes.roughAtmVol(forward) * Math.sqrt(years);
    int n = quotes.size();
    double[] coordinates = new double[n];
    for (int i = 0; i < n; i++) {
      coordinates[i] = SplineSmile.asinh(Math.log(quotes.strike(i) / forward) / scale);
    }
    int intervals = Math.clamp(n / QUOTES_PER_INTERVAL, FEWEST_INTERVALS, MOST_INTERVALS);
    this.start = coordinates[0];
    this.step = (coordinates[n - 1] - start) / intervals;
    this.design = NaturalSpline.design(start, step, intervals + 1, coordinates);
  }

  static SmileFit fit(OtmQuotes quotes, double years, double forward) {
    if (quotes.size() < FEWEST_QUOTES) {
      return new SmileFit.Refused(
          "a smile needs "
              + FEWEST_QUOTES
              + " two-sided out-of-the-money quotes, there are "
              + quotes.size());
    }
    return new SmileFitter(quotes, years, forward).fit();
  }

  private SmileFit fit() {
    double[] robust = new double[quotes.size()];
    Arrays.fill(robust, 1);
    for (boolean isMedian : new boolean[] {true, false}) {
      double moved = Double.POSITIVE_INFINITY;
      for (int pass = 0; pass < PASSES && moved > SETTLED; pass++) {
        if (!solve(robust)) {
          return new SmileFit.Refused("the quotes do not determine a smile");
        }
        moved = reweigh(robust, isMedian);
      }
    }
    return judged(robust);
  }

  /// New weights from the residuals; returns the largest change.
  private double reweigh(double[] robust, boolean isMedian) {
    double deviation =
        Math.max(SMALLEST_DEVIATION, MAD_TO_DEVIATION * Median.ofAbsolute(residuals));
    double moved = 0;
    for (int i = 0; i < robust.length; i++) {
      double share = Math.abs(residuals[i]) / deviation;
      double weight = isMedian ? 1 / Math.max(1, share) : biweight(share / TUKEY);
      moved = Math.max(moved, Math.abs(weight - robust[i]));
      robust[i] = weight;
    }
    return moved;
  }

  private SmileFit judged(double[] robust) {
    int first = 0;
    int last = quotes.size() - 1;
    while (first < last && robust[first] == 0) {
      first++;
    }
    while (last > first && robust[last] == 0) {
      last--;
    }
    NaturalSpline spline = new NaturalSpline(start, step, knotVols);
    SplineSmile smile =
        new SplineSmile(forward, years, scale, spline, quotes.strike(first), quotes.strike(last));
    for (int i = first; i <= last; i++) {
      if (!(smile.vol(quotes.strike(i)) > 0)) {
        return new SmileFit.Refused("the quotes lead to a vol that is not positive");
      }
    }
    SmileQuality quality = quality(smile, robust);
    if (quality.coreQuotes() < FEWEST_CORE_QUOTES) {
      return new SmileFit.Refused(
          "only " + quality.coreQuotes() + " quotes have a delta between .02 and .50");
    }
    if (!(quality.coreShareInside() >= SMALLEST_SHARE_INSIDE)) {
      return new SmileFit.Refused(
          "no smooth curve describes the quotes: only "
              + Math.round(quality.coreShareInside() * quality.coreQuotes())
              + " of "
              + quality.coreQuotes()
              + " hold it between bid and ask");
    }
    return new SmileFit.Fitted(smile, quality);
  }

  private boolean solve(double[] robust) {
    int knots = design[0].length;
    LeastSquares squares = new LeastSquares(knots);
    for (int i = 0; i < design.length; i++) {
      double width = quotes.volWidth(i);
      squares.add(design[i], quotes.midVol(i), robust[i] / (width * width));
    }
    double roughness = ROUGHNESS * squares.trace();
    for (int j = 1; j < knots - 1; j++) {
      double[] bend = new double[knots];
      bend[j - 1] = 1;
      bend[j] = -2;
      bend[j + 1] = 1;
      squares.add(bend, 0, roughness);
    }
    if (!squares.isDetermined()) {
      return false;
    }
    knotVols = squares.solve();
    residuals = new double[design.length];
    for (int i = 0; i < design.length; i++) {
      double model = 0;
      for (int j = 0; j < knots; j++) {
        model += design[i][j] * knotVols[j];
      }
      residuals[i] = (quotes.midVol(i) - model) / quotes.volWidth(i);
    }
    return true;
  }

  private static double biweight(double share) {
    return share < 1 ? Math.pow(1 - share * share, 2) : 0;
  }

  private SmileQuality quality(SmileSlice smile, double[] robust) {
    int inside = 0;
    int setAside = 0;
    int core = 0;
    int coreInside = 0;
    double squares = 0;
    for (int i = 0; i < quotes.size(); i++) {
      double strike = quotes.strike(i);
      double vol = smile.vol(strike);
      boolean isInside = quotes.isInside(i, vol);
      inside += isInside ? 1 : 0;
      setAside += robust[i] == 0 ? 1 : 0;
      int sign = strike < forward ? -1 : 1;
      double delta = Math.abs(Black76.forwardDelta(forward, strike, vol * Math.sqrt(years), sign));
      if (delta >= CORE_LEAST_DELTA && delta <= CORE_MOST_DELTA) {
        core++;
        coreInside += isInside ? 1 : 0;
        squares += Math.pow((vol - quotes.midVol(i)) / VOL_POINT, 2);
      }
    }
    return new SmileQuality(
        quotes.size(),
        setAside,
        (double) inside / quotes.size(),
        core,
        core == 0 ? 0 : (double) coreInside / core,
        core == 0 ? 0 : Math.sqrt(squares / core));
  }
}
