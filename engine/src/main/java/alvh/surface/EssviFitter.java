package alvh.surface;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Calibrates eSSVI slice by slice, short expiries first, so that the whole has no arbitrage.
///
/// `theta` is read near the money; `rho` and `psi` are searched on a grid that narrows around its
/// best point. Butterfly: `psi (1 + |rho|) < 4` and `psi^2 (1 + |rho|) <= 4 theta`. Calendar
/// against the slice before (`0`): `theta >= theta0`, `psi (1 +- rho) >= psi0 (1 +- rho0)` and `psi
/// / theta <= psi0 / theta0`, which together suffice.
///
/// @see "J. Corbetta, P. Cohort, I. Laachir, C. Martini, Robust calibration and arbitrage-free
///   interpolation of SSVI slices, Decisions in Economics and Finance 42 (2019), section 4"
final class EssviFitter {
  private static final int GRID = 15;
  private static final int REFINEMENTS = 5;

  /// Index smiles lean to the put side; stock indices have never shown a clear lean to the other.
  private static final double LEAST_RHO = -0.99;

  private static final double MOST_RHO = 0.5;

  /// Smallest wings tried, as a share of the square root of theta.
  private static final double LEAST_WING = 1e-3;

  /// Keeps the bounds on the safe side of rounding.
  private static final double INSIDE = 1 - 1e-6;

  /// A quote's say: one over its width plus this share of its variance, so that very tight quotes
  /// do not decide the shape of three parameters alone.
  private static final double WIDTH_FLOOR = 0.02;

  private EssviFitter() {}

  /// One set of parameters per slice, in the order given.
  ///
  /// @param quotes out-of-the-money quotes by slice, expiries ascending, at least one each
  /// @param years to expiry by slice
  /// @param forwards by slice
  static List<Essvi> fit(List<OtmQuotes> quotes, double[] years, double[] forwards) {
    var fitted = new ArrayList<Essvi>(quotes.size());
    Optional<Essvi> before = Optional.empty();
    for (int i = 0; i < quotes.size(); i++) {
      Essvi slice = fit(quotes.get(i), years[i], forwards[i], before);
      fitted.add(slice);
      before = Optional.of(slice);
    }
    return fitted;
  }

  private static Essvi fit(OtmQuotes quotes, double years, double forward, Optional<Essvi> before) {
    double atm = quotes.roughAtmVol(forward);
    double own = atm * atm * years;
    double theta = before.map(b -> Math.max(own, b.theta() / INSIDE)).orElse(own);
    int n = quotes.size();
    double[] moneyness = new double[n];
    double[] variances = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      double vol = quotes.midVol(i);
      moneyness[i] = Math.log(quotes.strike(i) / forward);
      variances[i] = vol * vol * years;
      weights[i] = 1 / (2 * vol * years * quotes.volWidth(i) + WIDTH_FLOOR * variances[i]);
    }
    return new Search(theta, moneyness, variances, weights, before).best();
  }

  /// The grid search of one slice.
  private static final class Search {
    private final double theta;
    private final double[] moneyness;
    private final double[] variances;
    private final double[] weights;
    private final Optional<Essvi> before;
    private Optional<Essvi> best = Optional.empty();
    private double smallest = Double.POSITIVE_INFINITY;
    private double bestShare;

    Search(
        double theta,
        double[] moneyness,
        double[] variances,
        double[] weights,
        Optional<Essvi> before) {
      this.theta = theta;
      this.moneyness = moneyness;
      this.variances = variances;
      this.weights = weights;
      this.before = before;
    }

    Essvi best() {
      double leastRho = LEAST_RHO;
      double mostRho = MOST_RHO;
      double leastShare = 0;
      double mostShare = 1;
      for (int pass = 0; pass < REFINEMENTS; pass++) {
        for (int i = 0; i < GRID; i++) {
          double rho = leastRho + (mostRho - leastRho) * i / (GRID - 1);
          for (int j = 0; j < GRID; j++) {
            consider(rho, leastShare + (mostShare - leastShare) * j / (GRID - 1));
          }
        }
        if (best.isEmpty()) {
          // only the skew of the slice before is sure to leave room for the wings
          return before.map(b -> new Essvi(theta, b.rho(), b.psi())).orElseThrow();
        }
        double rhoStep = (mostRho - leastRho) / (GRID - 1) * 2;
        double shareStep = (mostShare - leastShare) / (GRID - 1) * 2;
        double rho = best.get().rho();
        leastRho = Math.max(LEAST_RHO, rho - rhoStep);
        mostRho = Math.min(MOST_RHO, rho + rhoStep);
        leastShare = Math.max(0, bestShare - shareStep);
        mostShare = Math.min(1, bestShare + shareStep);
      }
      return best.orElseThrow();
    }

    private void consider(double rho, double share) {
      double least = LEAST_WING * Math.sqrt(theta);
      double most =
          INSIDE * Math.min(4 / (1 + Math.abs(rho)), 2 * Math.sqrt(theta / (1 + Math.abs(rho))));
      if (before.isPresent()) {
        Essvi b = before.get();
        double wings = Math.max((1 + b.rho()) / (1 + rho), (1 - b.rho()) / (1 - rho));
        least = Math.max(least, b.psi() * wings);
        most = Math.min(most, b.psi() / b.theta() * theta);
      }
      if (least > most) {
        return;
      }
      Essvi candidate = new Essvi(theta, rho, least * Math.pow(most / least, share));
      double error = 0;
      for (int i = 0; i < moneyness.length && error < smallest; i++) {
        double miss = Math.abs((candidate.totalVariance(moneyness[i]) - variances[i]) * weights[i]);
        // squares near nothing, absolute values far out: wild quotes have a bounded pull
        error += miss * miss / (1 + miss);
      }
      if (error < smallest) {
        smallest = error;
        best = Optional.of(candidate);
        bestShare = share;
      }
    }
  }
}
