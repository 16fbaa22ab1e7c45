package alvh.desk;

import alvh.book.Book;
import alvh.book.Position;
import alvh.hedge.ExpectedShortfall;
import alvh.hedge.PlanValue;
import alvh.risk.Figure;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import alvh.scenario.ScenarioGains;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The value of the books that alternatives lead to, on one set of equally likely moves.
///
/// Books of one decision share most of their positions, so the gains of each are computed once and
/// remembered. Belongs to one decision.
final class BookValue {
  private final Revaluation revaluation;
  private final List<MarketMove> moves;
  private final double weight;
  private final Map<Position, ScenarioGains> known = new HashMap<>();

  /// @param moves at least one
  /// @param weight of CVaR 95
  BookValue(Revaluation revaluation, List<MarketMove> moves, double weight) {
    this.revaluation = revaluation;
    this.moves = List.copyOf(moves);
    this.weight = weight;
  }

  /// The value of `alternative`, which has a price and a book after it.
  ValuedAlternative of(Alternative alternative, Book after, Optional<String> objection) {
    double cost = costUsd(alternative.pricing());
    double[] losses = new double[moves.size()];
    for (Position position : after.positions()) {
      switch (known.computeIfAbsent(position, p -> revaluation.gains(p, moves))) {
        case ScenarioGains.Known gains -> {
          for (int i = 0; i < losses.length; i++) {
            losses[i] -= gains.usd(i);
          }
        }
        case ScenarioGains.Unknown(String why) -> {
          return unknown(alternative, why, objection);
        }
      }
    }
    double meanLoss = Arrays.stream(losses).sum() / losses.length;
    var value = new PlanValue(meanLoss, cost, ExpectedShortfall.of(losses), weight);
    return new ValuedAlternative(
        alternative.proposal(),
        alternative.description(),
        // less than nothing rather than minus nothing
        Figure.of(0 - meanLoss),
        Figure.of(value.cvarUsd()),
        cost,
        Figure.of(0 - value.totalUsd()),
        objection);
  }

  /// An alternative whose value is not known.
  static ValuedAlternative unknown(
      Alternative alternative, String why, Optional<String> objection) {
    Figure nothing = Figure.unknown(why);
    return new ValuedAlternative(
        alternative.proposal(),
        alternative.description(),
        nothing,
        nothing,
        costUsd(alternative.pricing()),
        nothing,
        objection);
  }

  /// What trading loses against the middle, with fees; nothing where nothing is traded.
  private static double costUsd(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Priced(double mid, double natural, double fees) -> natural - mid + fees;
      case Pricing.Free free -> 0;
      case Pricing.Abstains abstains -> 0;
    };
  }
}
