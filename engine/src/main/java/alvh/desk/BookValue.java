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

/// The value of the books that alternatives lead to, on one set of equally likely moves, and beside
/// that of holding.
///
/// CVaR 95 is the mean over the moves of [ExpectedShortfall#parts], and so is a score over `gain -
/// weight x part`. The standard error of a difference of two scores is therefore that of the mean
/// of the differences move by move: the quantile, which is estimated too, has no first-order part
/// in it. Books of one decision share most of their positions, so the gains of each are computed
/// once and remembered. Belongs to one decision.
///
/// @see "L. J. Hong, Z. Hu, G. Liu, Monte Carlo methods for value-at-risk and conditional
///   value-at-risk: a review, ACM Transactions on Modeling and Computer Simulation 24 (2014) 22,
///   section 3: the limit distribution of the estimator"
final class BookValue {
  private final Revaluation revaluation;
  private final List<MarketMove> moves;
  private final double weight;
  private final Map<Position, ScenarioGains> known = new HashMap<>();
  private final Worth holding;

  /// What a book is worth before it is traded for.
  private sealed interface Worth {
    /// @param value its parts
    /// @param scores gain less weighted part of CVaR in every move, USD
    record Known(PlanValue value, ScenarioGains.Known scores) implements Worth {}

    record Unknown(String why) implements Worth {}
  }

  /// @param moves at least two
  /// @param weight of CVaR 95
  /// @param held the book that is held
  BookValue(Revaluation revaluation, List<MarketMove> moves, double weight, Book held) {
    this.revaluation = revaluation;
    this.moves = List.copyOf(moves);
    this.weight = weight;
    this.holding = worth(held, 0);
  }

  /// The value of `alternative`, which has a price and a book after it.
  ValuedAlternative of(Alternative alternative, Book after, Optional<String> objection) {
    double cost = costUsd(alternative.pricing());
    return switch (worth(after, cost)) {
      case Worth.Unknown(String why) -> unknown(alternative, why, objection);
      case Worth.Known(PlanValue value, ScenarioGains.Known scores) ->
          new ValuedAlternative(
              alternative.proposal(),
              alternative.description(),
              // less than nothing rather than minus nothing
              Figure.of(0 - value.expectedLossUsd()),
              Figure.of(value.cvarUsd()),
              cost,
              Figure.of(0 - value.totalUsd()),
              overHolding(value),
              standardError(scores),
              objection);
    };
  }

  private Worth worth(Book book, double cost) {
    double[] losses = new double[moves.size()];
    for (Position position : book.positions()) {
      switch (known.computeIfAbsent(position, p -> revaluation.gains(p, moves))) {
        case ScenarioGains.Known gains -> {
          for (int i = 0; i < losses.length; i++) {
            losses[i] -= gains.usd(i);
          }
        }
        case ScenarioGains.Unknown(String why) -> {
          return new Worth.Unknown(why);
        }
      }
    }
    double mean = Arrays.stream(losses).sum() / losses.length;
    double[] scores = ExpectedShortfall.parts(losses);
    for (int i = 0; i < scores.length; i++) {
      scores[i] = -losses[i] - weight * scores[i];
    }
    return new Worth.Known(
        new PlanValue(mean, cost, ExpectedShortfall.of(losses), weight),
        new ScenarioGains.Known(scores));
  }

  private Figure overHolding(PlanValue value) {
    return switch (holding) {
      case Worth.Unknown(String why) -> Figure.unknown(why);
      case Worth.Known held -> Figure.of(held.value().totalUsd() - value.totalUsd());
    };
  }

  private Figure standardError(ScenarioGains.Known scores) {
    return switch (holding) {
      case Worth.Unknown(String why) -> Figure.unknown(why);
      case Worth.Known held -> {
        int moved = scores.size();
        double mean = 0;
        for (int i = 0; i < moved; i++) {
          mean += (scores.usd(i) - held.scores().usd(i)) / moved;
        }
        double squares = 0;
        for (int i = 0; i < moved; i++) {
          double off = scores.usd(i) - held.scores().usd(i) - mean;
          squares += off * off;
        }
        double count = moved;
        yield Figure.of(Math.sqrt(squares / (count - 1) / count));
      }
    };
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
        nothing,
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
