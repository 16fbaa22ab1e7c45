package alvh.hedge;

import alvh.book.Book;
import alvh.book.Position;
import alvh.risk.Figure;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import alvh.scenario.ScenarioGains;
import java.util.List;

/// The units of a hedge with which the condors' gains vary least over joint moves of the market.
///
/// `N = -Cov(condors, hedge) / Var(hedge)`, both revalued in full; positive means to buy.
///
/// @see "the methodology's definition OD-04"
public final class MinimumVariance {
  private MinimumVariance() {}

  /// Units of `unit` beside the condors of `book`; unknown when either cannot be revalued or the
  /// hedge does not move.
  public static Figure units(
      Revaluation revaluation, Book book, Position unit, List<MarketMove> moves) {
    return switch (revaluation.gains(book.condorPackages(), moves)) {
      case ScenarioGains.Unknown(String why) -> Figure.unknown(why);
      case ScenarioGains.Known condors ->
          switch (revaluation.gains(unit, moves)) {
            case ScenarioGains.Unknown(String why) -> Figure.unknown(why);
            case ScenarioGains.Known hedge -> units(condors.toArray(), hedge.toArray());
          };
    };
  }

  private static Figure units(double[] condors, double[] hedge) {
    double condorMean = mean(condors);
    double hedgeMean = mean(hedge);
    double covariance = 0;
    double variance = 0;
    for (int i = 0; i < hedge.length; i++) {
      covariance += (condors[i] - condorMean) * (hedge[i] - hedgeMean);
      variance += (hedge[i] - hedgeMean) * (hedge[i] - hedgeMean);
    }
    return variance > 0
        ? Figure.of(-covariance / variance)
        : Figure.unknown("the hedge gains the same in every move");
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
