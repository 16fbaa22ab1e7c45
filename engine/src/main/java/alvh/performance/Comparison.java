package alvh.performance;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;

/// Two curves side by side, on the days that both have.
///
/// @param ours the curve that is looked at, on common days
/// @param other what it is compared with, on the same days
/// @param periodicity which periods the returns are of
/// @param figures every [PairMeasure]
public record Comparison(
    EquityCurve ours,
    EquityCurve other,
    Periodicity periodicity,
    Map<PairMeasure, Statistic> figures) {
  /// Which returns are compared.
  public enum Periodicity {
    /// From each common day to the next.
    AS_GIVEN,
    /// Whole calendar months, from the last common day of one to that of the next.
    MONTHLY
  }

  private static final int LEAST_PERIODS = 3;

  public Comparison {
    figures = Collections.unmodifiableMap(new EnumMap<>(figures));
  }

  /// `ours` beside `other`; empty when they share no day, or no month's end where months are asked
  /// for.
  public static Optional<Comparison> of(
      EquityCurve ours, EquityCurve other, Periodicity periodicity, RiskFree riskFree) {
    Set<LocalDate> common = new HashSet<>(ours.days());
    common.retainAll(new HashSet<>(other.days()));
    if (common.isEmpty()) {
      return Optional.empty();
    }
    return switch (periodicity) {
      case AS_GIVEN ->
          Optional.of(between(ours.on(common), other.on(common), periodicity, riskFree));
      case MONTHLY ->
          ours.on(common)
              .monthEnds()
              .flatMap(
                  a -> other.on(common).monthEnds().map(b -> between(a, b, periodicity, riskFree)));
    };
  }

  /// The figure `measure`.
  public Statistic figure(PairMeasure measure) {
    return Objects.requireNonNull(figures.get(measure), measure::name);
  }

  private static Comparison between(
      EquityCurve ours, EquityCurve other, Periodicity periodicity, RiskFree riskFree) {
    String obstacle = obstacle(ours, other);
    Map<PairMeasure, Statistic> figures = new EnumMap<>(PairMeasure.class);
    if (obstacle.isEmpty()) {
      fill(ours, other, riskFree, figures);
    } else {
      for (PairMeasure measure : PairMeasure.values()) {
        figures.put(measure, Statistic.unknown(obstacle));
      }
    }
    return new Comparison(ours, other, periodicity, figures);
  }

  private static String obstacle(EquityCurve ours, EquityCurve other) {
    if (ours.size() <= LEAST_PERIODS) {
      return "fewer than " + LEAST_PERIODS + " common periods";
    }
    return ours.ruined().or(other::ruined).map(d -> "nothing was left on " + d).orElse("");
  }

  private static void fill(
      EquityCurve ours, EquityCurve other, RiskFree riskFree, Map<PairMeasure, Statistic> figures) {
    double perYear = ours.periodsPerYear();
    double[] a = ours.returns();
    double[] b = other.returns();
    double[] excessA = riskFree.excess(ours);
    double[] excessB = riskFree.excess(other);
    double both = covariance(excessA, excessB);
    double varA = variance(excessA);
    double varB = variance(excessB);
    figures.put(
        PairMeasure.CORRELATION,
        Statistic.ratio(
            covariance(a, b),
            Math.sqrt(variance(a) * variance(b)),
            "one of the two does not vary"));
    figures.put(
        PairMeasure.BETA_OF_OTHER_ON_OURS, Statistic.ratio(both, varA, "ours does not vary"));
    figures.put(
        PairMeasure.BETA_OF_OURS_ON_OTHER, Statistic.ratio(both, varB, "the other does not vary"));
    figures.put(
        PairMeasure.ALPHA,
        varB == 0
            ? Statistic.unknown("the other does not vary")
            : Statistic.of(
                perYear * (new Sample(excessA).mean() - both / varB * new Sample(excessB).mean())));
    Sample active = new Sample(difference(a, b));
    double error = active.stdDev() * Math.sqrt(perYear);
    figures.put(PairMeasure.TRACKING_ERROR, Statistic.of(error));
    figures.put(
        PairMeasure.INFORMATION_RATIO,
        Statistic.ratio(perYear * active.mean(), error, "the two never part"));
    figures.put(
        PairMeasure.CAGR_GAP, Statistic.of(Performance.cagr(ours) - Performance.cagr(other)));
    figures.put(PairMeasure.UP_CAPTURE, capture(a, b, r -> r > 0, "the other never gained"));
    figures.put(PairMeasure.DOWN_CAPTURE, capture(a, b, r -> r < 0, "the other never lost"));
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return difference;
  }

  private static double variance(double[] a) {
    double stdDev = new Sample(a).stdDev();
    return stdDev * stdDev;
  }

  private static double covariance(double[] a, double[] b) {
    double meanA = new Sample(a).mean();
    double meanB = new Sample(b).mean();
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - meanA) * (b[i] - meanB);
    }
    return sum / (a.length - 1);
  }

  /// Geometric means of the periods in which `which` accepts the other's return.
  private static Statistic capture(double[] a, double[] b, DoublePredicate which, String never) {
    double logA = 0;
    double logB = 0;
    int periods = 0;
    for (int i = 0; i < a.length; i++) {
      if (which.test(b[i])) {
        logA += Math.log1p(Math.max(a[i], -1));
        logB += Math.log1p(Math.max(b[i], -1));
        periods++;
      }
    }
    return periods == 0
        ? Statistic.unknown(never)
        : Statistic.of(Math.expm1(logA / periods) / Math.expm1(logB / periods));
  }
}
