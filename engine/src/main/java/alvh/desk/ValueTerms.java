package alvh.desk;

import alvh.scenario.ScenarioSettings;
import alvh.scenario.StationaryBootstrap;
import java.math.BigDecimal;
import java.util.Locale;

/// How alternatives are valued: `score = mean gain - weight x CVaR 95 of loss - cost of trading`,
/// and by how much a score must be better than that of holding.
///
/// @param settings number of moves, horizon in trading days, mean block, seed
/// @param weight what a dollar of CVaR 95 counts beside a dollar of mean gain, finite, >= 0; 0
///   takes the greatest mean gain
/// @param margin standard errors by which an alternative must be worth more than holding, finite,
///   > = 0; 0 takes whatever is worth more
public record ValueTerms(ScenarioSettings settings, double weight, double margin) {
  /// Moves that every alternative is valued on: the worst twentieth are then 25. Our choice, so
  /// that a day of a run over years costs some hundredths of a second.
  public static final int SCENARIOS = 500;

  /// What the stock market pays for its own risk over the horizon: the equity premium of
  /// [alvh.capital.CapitalTerms#DEFAULT], 4.60 % a year or .0913 % in five of 252 trading days,
  /// over CVaR 95 of the returns of SPX in five days, 5.55 % from 1990 to 2021. What earns less
  /// than this for a dollar of CVaR is worth less than shares of the same CVaR. Ours is to take it
  /// as the price.
  ///
  /// @see "R. D. Martin, S. Rachev, F. Siboulet, Phi-alpha optimal portfolios and extreme risk
  ///   management, Wilmott (November 2003) 70-83: excess return over expected tail loss, the STARR
  ///   ratio"
  public static final double WEIGHT = 0.016;

  /// Of what cannot be told apart within one standard error the simplest is taken, and nothing is
  /// simpler than holding.
  ///
  /// @see "L. Breiman, J. Friedman, R. Olshen, C. Stone, Classification and Regression Trees
  ///   (1984), section 3.4.3: the 1 SE rule"
  public static final double MARGIN = 1;

  /// 500 paths over [ScenarioSettings#HORIZON] trading days with the weight and the margin above.
  public static final ValueTerms DEFAULT =
      new ValueTerms(
          new ScenarioSettings(
              SCENARIOS,
              ScenarioSettings.HORIZON,
              StationaryBootstrap.MEAN_BLOCK,
              ScenarioSettings.SEED),
          WEIGHT,
          MARGIN);

  public ValueTerms {
    refuse("weight", weight);
    refuse("margin", margin);
  }

  private static void refuse(String name, double given) {
    if (!(given >= 0) || Double.isInfinite(given)) {
      throw new IllegalArgumentException("a " + name + " must be finite and >= 0, was " + given);
    }
  }

  /// The same with another weight and margin.
  public ValueTerms with(double otherWeight, double otherMargin) {
    return new ValueTerms(settings, otherWeight, otherMargin);
  }

  /// All of it in one line.
  public String words() {
    return String.format(
        Locale.ROOT,
        "mean gain - %s x CVaR 95 - cost over %d trading days on %d moves; other than holding when"
            + " worth more by over %s standard errors; mean block %s, seed %d",
        plain(weight),
        settings.horizon(),
        settings.scenarios(),
        plain(margin),
        plain(settings.meanBlock()),
        settings.seed());
  }

  private static String plain(double value) {
    return value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
