package alvh.performance;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The figures of one curve.
///
/// @param curve the curve
/// @param periodsPerYear how many of its periods make a year: of the dates, or stated
/// @param figures every [Measure]
/// @param drawdowns in the order of time; empty of a ruined curve
/// @param months in the order of time; empty of a ruined curve
public record Performance(
    EquityCurve curve,
    double periodsPerYear,
    Map<Measure, Statistic> figures,
    List<Drawdown> drawdowns,
    List<MonthReturn> months) {
  /// Fewer periods have no worst twentieth.
  private static final int FOR_TAILS = 20;

  static final String STILL = "the returns do not vary";
  private static final String NO_DRAWDOWN = "there was no drawdown";
  private static final double HIGH = 1 - Sample.TAIL;

  public Performance {
    figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    drawdowns = List.copyOf(drawdowns);
    months = List.copyOf(months);
  }

  /// The figures of `curve`, the periods a year counted from its dates.
  public static Performance of(EquityCurve curve, RiskFree riskFree) {
    return of(curve, riskFree, curve.periodsPerYear());
  }

  /// The figures of `curve` with a stated number of periods a year, such as 252.
  ///
  /// @param periodsPerYear > 0 of a curve with a period
  public static Performance of(EquityCurve curve, RiskFree riskFree, double periodsPerYear) {
    if (curve.size() < 2) {
      return without(curve, periodsPerYear, "the curve has one day only");
    }
    if (!(periodsPerYear > 0) || Double.isInfinite(periodsPerYear)) {
      throw new IllegalArgumentException("periods a year must be > 0, were " + periodsPerYear);
    }
    return curve
        .ruined()
        .map(d -> without(curve, periodsPerYear, "nothing was left on " + d))
        .orElseGet(() -> figures(curve, riskFree, periodsPerYear));
  }

  /// The figure `measure`.
  public Statistic figure(Measure measure) {
    return Objects.requireNonNull(figures.get(measure), measure::name);
  }

  /// The deepest drawdown, the first of equals.
  public Optional<Drawdown> deepest() {
    return deepest(drawdowns);
  }

  private static Optional<Drawdown> deepest(List<Drawdown> drawdowns) {
    return drawdowns.stream().min(Comparator.comparingDouble(d -> -d.depth()));
  }

  private static Performance without(EquityCurve curve, double periodsPerYear, String why) {
    Map<Measure, Statistic> figures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      figures.put(measure, Statistic.unknown(why));
    }
    return new Performance(curve, periodsPerYear, figures, List.of(), List.of());
  }

  private static Performance figures(EquityCurve curve, RiskFree riskFree, double periodsPerYear) {
    var drawdowns = Drawdown.of(curve);
    var months = MonthReturn.of(curve);
    var raw = new Sample(curve.returns());
    var excess = new Sample(riskFree.excess(curve));
    Map<Measure, Statistic> figures = new EnumMap<>(Measure.class);
    growth(curve, drawdowns, figures);
    ratios(raw, excess, Math.sqrt(periodsPerYear), figures);
    shape(raw, figures);
    water(curve, drawdowns, figures);
    monthly(months, figures);
    return new Performance(curve, periodsPerYear, figures, drawdowns, months);
  }

  /// Growth a year of a curve above 0 to its last point but one; losing everything is -1.
  static double cagr(EquityCurve curve) {
    double growth = curve.value(curve.size() - 1) / curve.value(0);
    return growth <= 0 ? -1 : Math.pow(growth, 1 / curve.years()) - 1;
  }

  private static void growth(
      EquityCurve curve, List<Drawdown> drawdowns, Map<Measure, Statistic> figures) {
    double depth = deepest(drawdowns).map(Drawdown::depth).orElse(0.0);
    double cagr = cagr(curve);
    figures.put(
        Measure.TOTAL_RETURN, Statistic.of(curve.value(curve.size() - 1) / curve.value(0) - 1));
    figures.put(Measure.CAGR, Statistic.of(cagr));
    figures.put(Measure.MAX_DRAWDOWN, Statistic.of(depth));
    figures.put(Measure.CALMAR, Statistic.ratio(cagr, depth, NO_DRAWDOWN));
    figures.put(
        Measure.MAX_DRAWDOWN_DAYS,
        Statistic.of(deepest(drawdowns).map(d -> (double) d.days()).orElse(0.0)));
  }

  private static void ratios(
      Sample raw, Sample excess, double rootOfYear, Map<Measure, Statistic> figures) {
    Statistic two = Statistic.unknown("two periods are needed");
    boolean hasTwo = raw.size() > 1;
    figures.put(Measure.VOL, hasTwo ? Statistic.of(raw.stdDev() * rootOfYear) : two);
    figures.put(
        Measure.SHARPE,
        hasTwo ? Statistic.ratio(excess.mean() * rootOfYear, excess.stdDev(), STILL) : two);
    String noLoss = "no period fell short of riskless money";
    figures.put(
        Measure.SORTINO, Statistic.ratio(excess.mean() * rootOfYear, excess.downside(), noLoss));
    figures.put(Measure.OMEGA, Statistic.ratio(excess.gains(), excess.losses(), noLoss));
  }

  private static void shape(Sample raw, Map<Measure, Statistic> figures) {
    figures.put(Measure.SKEW, raw.skew());
    figures.put(Measure.KURTOSIS, raw.kurtosis());
    figures.put(Measure.BEST_PERIOD, Statistic.of(raw.quantile(1)));
    figures.put(Measure.WORST_PERIOD, Statistic.of(raw.quantile(0)));
    figures.put(Measure.VAR_95, tail(raw, () -> Statistic.of(raw.valueAtRisk())));
    figures.put(Measure.CVAR_95, tail(raw, () -> Statistic.of(raw.expectedShortfall())));
    figures.put(
        Measure.TAIL_RATIO,
        tail(
            raw,
            () ->
                Statistic.ratio(
                    Math.abs(raw.quantile(HIGH)),
                    Math.abs(raw.quantile(Sample.TAIL)),
                    "the 5 % quantile is 0")));
  }

  private static Statistic tail(Sample raw, Supplier<Statistic> figure) {
    return raw.size() < FOR_TAILS
        ? Statistic.unknown("a tail of 5 % needs " + FOR_TAILS + " periods")
        : figure.get();
  }

  private static void water(
      EquityCurve curve, List<Drawdown> drawdowns, Map<Measure, Statistic> figures) {
    List<Double> depths = Drawdown.depths(curve);
    double squares = 0;
    double under = 0;
    double all = 0;
    for (int i = 0; i < depths.size(); i++) {
      squares += depths.get(i) * depths.get(i);
      if (i > 0) {
        all += curve.daysOf(i);
        under += depths.get(i) > 0 ? curve.daysOf(i) : 0;
      }
    }
    figures.put(Measure.ULCER, Statistic.of(Math.sqrt(squares / depths.size())));
    figures.put(Measure.TIME_UNDER_WATER, Statistic.of(under / all));
    figures.put(
        Measure.LONGEST_UNDER_WATER,
        Statistic.of((double) drawdowns.stream().mapToLong(Drawdown::days).max().orElse(0)));
  }

  private static void monthly(List<MonthReturn> months, Map<Measure, Statistic> figures) {
    double[] whole =
        months.stream().filter(MonthReturn::isWhole).mapToDouble(MonthReturn::value).toArray();
    if (whole.length == 0) {
      Statistic none = Statistic.unknown("no whole month is covered");
      figures.put(Measure.BEST_MONTH, none);
      figures.put(Measure.WORST_MONTH, none);
      figures.put(Measure.POSITIVE_MONTHS, none);
      return;
    }
    var sample = new Sample(whole);
    long gains = months.stream().filter(m -> m.isWhole() && m.value() > 0).count();
    figures.put(Measure.BEST_MONTH, Statistic.of(sample.quantile(1)));
    figures.put(Measure.WORST_MONTH, Statistic.of(sample.quantile(0)));
    figures.put(Measure.POSITIVE_MONTHS, Statistic.of((double) gains / whole.length));
  }
}
