package alvh.performance;

import java.util.Locale;

/// A figure of one curve. `r` are the returns of its periods, `e` the same less what riskless money
/// earned, `n` their number, `p` the periods a year, `v` the values.
public enum Measure {
  /// `v_last / v_first - 1`.
  TOTAL_RETURN("total return", Unit.SHARE),
  /// `(v_last / v_first)^(1 / years) - 1`, years by the dates: 365.25 days each.
  CAGR("growth a year", Unit.SHARE),
  /// Standard deviation of `r` (divisor `n - 1`) times `sqrt p`.
  VOL("volatility a year", Unit.SHARE),
  /// Mean of `e` over its standard deviation (divisor `n - 1`), times `sqrt p`.
  ///
  /// The deviation is that of `e`, not of `r`, as in Sharpe, The Sharpe Ratio, Journal of Portfolio
  /// Management 21 (1994) 49-58.
  SHARPE("Sharpe ratio", Unit.RATIO),
  /// Mean of `e` over `sqrt(sum of min(e, 0)^2 / n)`, times `sqrt p`: all periods are in the
  /// divisor, the target is riskless money.
  ///
  /// Sortino, Price, Performance Measurement in a Downside Risk Framework, Journal of Investing 3
  /// (1994) 59-64. Programs that divide by the number of losses alone get another figure.
  SORTINO("Sortino ratio", Unit.RATIO),
  /// [#CAGR] over [#MAX_DRAWDOWN], both over the whole curve; Young's of 1991 looks at 36 months.
  CALMAR("Calmar ratio", Unit.RATIO),
  /// Deepest fall below an earlier value, as a share of it: positive.
  MAX_DRAWDOWN("deepest drawdown", Unit.SHARE),
  /// Calendar days from the peak before the deepest drawdown to the day that reached it again, or
  /// to the end.
  MAX_DRAWDOWN_DAYS("its length", Unit.DAYS),
  /// `sqrt(mean of d^2)` over all points, `d` the fall below the highest value so far, as a share
  /// (Martin, McCann, The Investor's Guide to Fidelity Funds, 1989, has percent).
  ULCER("Ulcer index", Unit.SHARE),
  /// Loss of a period that is reached or passed in 5 % of the periods: minus the `floor(.05 n) +
  /// 1`-th worst `r`. Historic, nothing fitted; positive is a loss.
  VAR_95("value at risk 95 %, a period", Unit.SHARE),
  /// Mean loss of the worst 5 % of the periods, the mildest of them counted in part where 5 % is no
  /// whole number: Acerbi, Tasche, On the coherence of expected shortfall, Journal of Banking and
  /// Finance 26 (2002) 1487-1503, definition 2.6. Never less than [#VAR_95].
  CVAR_95("expected shortfall 95 %, a period", Unit.SHARE),
  /// `n / ((n - 1)(n - 2))` times the sum of the cubes of the standardised `r` (divisor `n - 1`):
  /// the adjusted one that spreadsheets call SKEW.
  SKEW("skewness", Unit.RATIO),
  /// Excess over that of the normal law, adjusted for small samples: what spreadsheets call KURT
  /// (Joanes, Gill, Comparing measures of sample skewness and kurtosis, The Statistician 47 (1998)
  /// 183-189, `G2`).
  KURTOSIS("excess kurtosis", Unit.RATIO),
  /// The largest `r`.
  BEST_PERIOD("best period", Unit.SHARE),
  /// The smallest `r`.
  WORST_PERIOD("worst period", Unit.SHARE),
  /// The largest return of a whole month.
  BEST_MONTH("best month", Unit.SHARE),
  /// The smallest return of a whole month.
  WORST_MONTH("worst month", Unit.SHARE),
  /// Whole months with a return above 0, as a share of all whole months.
  POSITIVE_MONTHS("months with a gain", Unit.SHARE),
  /// Size of the 95 % quantile of `r` over the size of the 5 % quantile, quantiles interpolated
  /// linearly (Hyndman, Fan, Sample Quantiles in Statistical Packages, American Statistician 50
  /// (1996) 361-365, type 7).
  TAIL_RATIO("tail ratio", Unit.RATIO),
  /// Sum of the gains of `e` over the sum of its losses: the threshold is riskless money (Keating,
  /// Shadwick, A Universal Performance Measure, 2002).
  OMEGA("Omega ratio", Unit.RATIO),
  /// Calendar days of periods that end below an earlier value, as a share of all.
  TIME_UNDER_WATER("time under water", Unit.SHARE),
  /// Calendar days of the longest time below one peak, recovered from or not.
  LONGEST_UNDER_WATER("longest time under water", Unit.DAYS);

  /// What a figure counts in.
  public enum Unit {
    /// .01 = 1 %.
    SHARE,
    /// A plain number.
    RATIO,
    /// Calendar days.
    DAYS
  }

  private final String label;
  private final Unit unit;

  Measure(String label, Unit unit) {
    this.label = label;
    this.unit = unit;
  }

  /// For people.
  public String label() {
    return label;
  }

  /// What it counts in.
  public Unit unit() {
    return unit;
  }

  /// The key in JSON: `maxDrawdown`.
  public String key() {
    return camel(name());
  }

  /// `MAX_DRAWDOWN` as `maxDrawdown`.
  static String camel(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
      key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }
}
