package alvh.surface;

import alvh.math.Normal;
import alvh.pricing.Black76;

/// A distribution at expiry that is a mixture of three lognormals, with the forward as its mean.
///
/// Six numbers beside the forward: two weights, two ratios of component forwards and two standard
/// deviations, the first of which the first two components share. Its density is a sum of densities
/// and its prices are sums of Black-76 prices, so it has no butterfly arbitrage at any strike:
/// calls fall and are convex in the strike, all prices lie within their bounds. Vols of both wings
/// tend to the wider of the two standard deviations.
///
/// @see "D. Brigo, F. Mercurio, Lognormal-mixture dynamics and calibration to market volatility
///   smiles, IJTAF 5 (2002), section 3"
public final class LognormalMixture {
  private static final int COMPONENTS = 3;

  private final double forward;
  private final double[] weights;
  private final double[] forwards;
  private final double[] stdDevs;

  private LognormalMixture(double forward, double[] weights, double[] forwards, double[] stdDevs) {
    this.forward = forward;
    this.weights = weights;
    this.forwards = forwards;
    this.stdDevs = stdDevs;
  }

  /// The six numbers of the form.
  ///
  /// @param logOdds2 `ln(w2 / w1)` of the weights
  /// @param logOdds3 `ln(w3 / w1)` of the weights
  /// @param logRatio2 `ln(F2 / F1)` of the component forwards
  /// @param logRatio3 `ln(F3 / F1)` of the component forwards
  /// @param stdDev total standard deviation `s` of the first two components, > 0
  /// @param lastStdDev total standard deviation of the third component, > 0
  public record Form(
      double logOdds2,
      double logOdds3,
      double logRatio2,
      double logRatio3,
      double stdDev,
      double lastStdDev) {
    public Form {
      double sum = logOdds2 + logOdds3 + logRatio2 + logRatio3 + stdDev + lastStdDev;
      if (!Double.isFinite(sum) || !(stdDev > 0) || !(lastStdDev > 0)) {
        throw new IllegalArgumentException(
            "a mixture needs finite numbers and stdDevs > 0, was "
                + logOdds2
                + " "
                + logOdds3
                + " "
                + logRatio2
                + " "
                + logRatio3
                + " "
                + stdDev
                + " "
                + lastStdDev);
      }
    }
  }

  /// The mixture of `form` with mean `forward`.
  ///
  /// @param forward points of the underlying, > 0
  public static LognormalMixture of(double forward, Form form) {
    if (!(forward > 0) || Double.isInfinite(forward)) {
      throw new IllegalArgumentException("forward must be > 0, was " + forward);
    }
    double[] weights = shares(form.logOdds2(), form.logOdds3());
    double[] forwards = {1, Math.exp(form.logRatio2()), Math.exp(form.logRatio3())};
    double mean = 0;
    for (int i = 0; i < COMPONENTS; i++) {
      mean += weights[i] * forwards[i];
    }
    for (int i = 0; i < COMPONENTS; i++) {
      forwards[i] *= forward / mean;
    }
    return new LognormalMixture(
        forward, weights, forwards, new double[] {form.stdDev(), form.stdDev(), form.lastStdDev()});
  }

  private static double[] shares(double logOdds2, double logOdds3) {
    double largest = Math.max(0, Math.max(logOdds2, logOdds3));
    double[] shares = {
      Math.exp(-largest), Math.exp(logOdds2 - largest), Math.exp(logOdds3 - largest)
    };
    double sum = shares[0] + shares[1] + shares[2];
    for (int i = 0; i < COMPONENTS; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /// Its mean.
  public double forward() {
    return forward;
  }

  /// The larger of the two standard deviations: `vol sqrt(T)` far out on both sides.
  public double widestStdDev() {
    return Math.max(stdDevs[0], stdDevs[COMPONENTS - 1]);
  }

  /// Undiscounted price of an option, in points.
  ///
  /// @param strike points, > 0
  /// @param callPutSign +1 call, -1 put
  public double price(double strike, int callPutSign) {
    double price = 0;
    for (int i = 0; i < COMPONENTS; i++) {
      price += weights[i] * Black76.price(forwards[i], strike, stdDevs[i], callPutSign);
    }
    return price;
  }

  /// Probability of ending above `strike` (+1) or below it (-1), each accurate in its tail.
  ///
  /// @param strike points, > 0
  public double probability(double strike, int callPutSign) {
    double probability = 0;
    for (int i = 0; i < COMPONENTS; i++) {
      probability += weights[i] * Normal.cumulative(callPutSign * d2(i, strike));
    }
    return probability;
  }

  /// Density at `strike`, per point; never negative.
  ///
  /// @param strike points, > 0
  public double density(double strike) {
    double density = 0;
    for (int i = 0; i < COMPONENTS; i++) {
      density += weights[i] * Normal.density(d2(i, strike)) / (strike * stdDevs[i]);
    }
    return density;
  }

  private double d2(int i, double strike) {
    return Math.log(forwards[i] / strike) / stdDevs[i] - 0.5 * stdDevs[i];
  }
}
