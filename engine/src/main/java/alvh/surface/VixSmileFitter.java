package alvh.surface;

import alvh.market.ChainSlice;
import alvh.math.NonlinearLeastSquares;

/// Fits the mixture of a [VixSmile] to the out-of-the-money quotes of its expiry.
///
/// Least squares of `(model - mid) / half width` in prices, reweighted first for the median (L1),
/// then by Tukey's biweight, so that wild quotes lose their say. A broad prior on the shape, in
/// units of the at-the-money standard deviation, decides only where the quotes do not.
final class VixSmileFitter {
  /// The prior holds the shape, so fewer quotes than parameters will do.
  private static final int FEWEST_QUOTES = 4;

  private static final int FEWEST_CORE_QUOTES = 3;

  /// Log odds, log ratios over the at-the-money standard deviation, logs of standard deviations
  /// over it: the middle of the fits of 2016-06-01.
  private static final double[] TYPICAL = {-1.8, -1.7, 1.7, 2.3, Math.log(0.6), Math.log(1.6)};

  private static final double[] LEAST = {-6, -6, -3, -3, Math.log(0.1), Math.log(0.2)};
  private static final double[] MOST = {3, 3, 8, 8, Math.log(1.5), Math.log(6)};

  /// One unit off the typical shape costs as much as a quote missed by this share of its half
  /// width.
  private static final double PRIOR = 0.2;

  private static final int FIRST_ITERATIONS = 40;
  private static final int LATER_ITERATIONS = 8;
  private static final int PASSES = 6;
  private static final double SETTLED = 1e-3;

  /// Residuals are in half widths: a curve inside bid and ask is never far off.
  private static final double SMALLEST_DEVIATION = 1;

  private static final double SMALLEST_SHARE_INSIDE = 0.5;
  private static final double CORE_LEAST_DELTA = 0.02;
  private static final double CORE_MOST_DELTA = 0.50;
  private static final double VOL_POINT = 0.01;

  private final VixQuotes quotes;
  private final double years;
  private final double scale;
  private final RobustWeights robust;
  private double[] parameters = TYPICAL.clone();

  private VixSmileFitter(VixQuotes quotes, double years) {
    this.quotes = quotes;
    this.years = years;
    this.scale = quotes.roughAtmStdDev();
    this.robust = new RobustWeights(quotes.size(), SMALLEST_DEVIATION);
  }

  static SmileFit fit(ChainSlice slice, double years, double forward, double discount) {
    VixQuotes quotes = VixQuotes.of(slice, forward, discount);
    if (quotes.size() < FEWEST_QUOTES) {
      return new SmileFit.Refused(
          "a VIX smile needs "
              + FEWEST_QUOTES
              + " two-sided out-of-the-money quotes, there are "
              + quotes.size());
    }
    return new VixSmileFitter(quotes, years).fit();
  }

  private SmileFit fit() {
    solve(FIRST_ITERATIONS);
    for (boolean isMedian : new boolean[] {true, false}) {
      for (int pass = 0; pass < PASSES && reweigh(isMedian) > SETTLED; pass++) {
        solve(LATER_ITERATIONS);
      }
    }
    return judged();
  }

  private void solve(int iterations) {
    int n = quotes.size();
    var squares = new NonlinearLeastSquares(this::residuals, n + TYPICAL.length, LEAST, MOST);
    parameters = squares.fit(parameters, iterations);
  }

  private void residuals(double[] at, double[] residuals) {
    LognormalMixture mixture = mixture(at);
    int n = quotes.size();
    for (int i = 0; i < n; i++) {
      residuals[i] = Math.sqrt(robust.weight(i)) * residual(mixture, i);
    }
    for (int j = 0; j < TYPICAL.length; j++) {
      residuals[n + j] = PRIOR * (at[j] - TYPICAL[j]);
    }
  }

  private double residual(LognormalMixture mixture, int i) {
    double price = mixture.price(quotes.strike(i), quotes.sign(i));
    return (price - quotes.mid(i)) / quotes.halfWidth(i);
  }

  private LognormalMixture mixture(double[] at) {
    return LognormalMixture.of(
        quotes.forward(),
        new LognormalMixture.Form(
            at[0],
            at[1],
            at[2] * scale,
            at[3] * scale,
            Math.exp(at[4]) * scale,
            Math.exp(at[5]) * scale));
  }

  /// New weights from the residuals; returns the largest change.
  private double reweigh(boolean isMedian) {
    LognormalMixture mixture = mixture(parameters);
    double[] misses = new double[quotes.size()];
    for (int i = 0; i < misses.length; i++) {
      misses[i] = residual(mixture, i);
    }
    return robust.reweigh(misses, isMedian);
  }

  private SmileFit judged() {
    int first = 0;
    int last = quotes.size() - 1;
    while (first < last && robust.isSetAside(first)) {
      first++;
    }
    while (last > first && robust.isSetAside(last)) {
      last--;
    }
    var smile = new VixSmile(mixture(parameters), years, quotes.strike(first), quotes.strike(last));
    SmileQuality quality = quality(smile);
    if (quality.coreQuotes() < FEWEST_CORE_QUOTES) {
      return new SmileFit.Refused(
          "only " + quality.coreQuotes() + " quotes have a delta between .02 and .50");
    }
    if (!(quality.coreShareInside() >= SMALLEST_SHARE_INSIDE)) {
      return new SmileFit.Refused(
          "no mixture of lognormals describes the quotes: only "
              + Math.round(quality.coreShareInside() * quality.coreQuotes())
              + " of "
              + quality.coreQuotes()
              + " hold it between bid and ask");
    }
    return new SmileFit.Fitted(smile, quality);
  }

  private SmileQuality quality(VixSmile smile) {
    int inside = 0;
    int setAside = 0;
    int core = 0;
    int coreInside = 0;
    double squares = 0;
    for (int i = 0; i < quotes.size(); i++) {
      double price = smile.mixture().price(quotes.strike(i), quotes.sign(i));
      boolean isInside = quotes.isInside(i, price);
      inside += isInside ? 1 : 0;
      setAside += robust.isSetAside(i) ? 1 : 0;
      double delta = quotes.absoluteDelta(i);
      if (delta >= CORE_LEAST_DELTA && delta <= CORE_MOST_DELTA) {
        core++;
        coreInside += isInside ? 1 : 0;
        double vol = quotes.stdDev(i) / Math.sqrt(years);
        squares += Math.pow((smile.vol(quotes.strike(i)) - vol) / VOL_POINT, 2);
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
