package alvh.performance;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What money earns without risk, period by period: the rate is turned into the length of each
/// period before it is taken off a return, so no figure mixes a yearly rate with daily returns.
public sealed interface RiskFree {
  /// The same rate all the time.
  ///
  /// @param annual effective rate a year, > -1: .02 = 2 %
  record Constant(double annual) implements RiskFree {
    public Constant {
      if (!(annual > -1) || Double.isInfinite(annual)) {
        throw new IllegalArgumentException("a rate must be > -1, was " + annual);
      }
    }

    @Override
    public double over(LocalDate from, long days) {
      return Math.pow(1 + annual, days / EquityCurve.DAYS_PER_YEAR) - 1;
    }
  }

  /// A rate that changes: over a period counts the rate of its start, which is known then.
  ///
  /// @param annual effective rate a year by the first day it holds on; before the first of them the
  ///   first one holds
  record Dated(NavigableMap<LocalDate, Double> annual) implements RiskFree {
    public Dated {
      annual = new TreeMap<>(annual);
      if (annual.isEmpty()) {
        throw new IllegalArgumentException("no rate");
      }
      annual.values().forEach(Constant::new);
    }

    @Override
    public double over(LocalDate from, long days) {
      var held = annual.floorEntry(from);
      double rate = held == null ? annual.firstEntry().getValue() : held.getValue();
      return new Constant(rate).over(from, days);
    }
  }

  /// No rate: returns as they are.
  static RiskFree none() {
    return new Constant(0);
  }

  /// The return of riskless money over `days` calendar days from `from`.
  double over(LocalDate from, long days);

  /// Returns of `curve` less those of riskless money over the same periods.
  default double[] excess(EquityCurve curve) {
    double[] returns = curve.returns();
    for (int i = 0; i < returns.length; i++) {
      returns[i] -= over(curve.days().get(i), curve.daysOf(i + 1));
    }
    return returns;
  }
}
