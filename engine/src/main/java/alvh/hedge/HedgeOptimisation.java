package alvh.hedge;

import alvh.book.Book;
import alvh.book.Sleeve;
import alvh.risk.Figure;
import alvh.scenario.Revaluation;
import alvh.scenario.ScenarioSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A hedge optimised over scenarios of the moment, or why there is none.
public sealed interface HedgeOptimisation {
  /// What the plan by the book is called among the comparisons.
  String BY_THE_BOOK = "by the book";

  /// The plan, beside doing nothing and the plan by the book.
  ///
  /// @param hedge the plan
  /// @param scenarios what it rests on
  record Known(OptimisedHedge hedge, ScenarioSet scenarios) implements HedgeOptimisation {}

  /// Sizing has nothing to stand on.
  ///
  /// @param why what is missing, in words
  record Unknown(String why) implements HedgeOptimisation {}

  /// The optimised hedge of `book` beside the plan by the book, within its bounds.
  ///
  /// @param report the plan by the book
  /// @param candidates what may be traded; those of the plan by the book among them
  /// @param budgetsUsd premium that a layer may still pay, USD, by its sleeve
  /// @param aversion lambda, >= 0
  static HedgeOptimisation of(
      HedgeMarket market,
      Book book,
      HedgeReport report,
      List<HedgeCandidate> candidates,
      Map<Sleeve, Double> budgetsUsd,
      ScenarioSet scenarios,
      double aversion) {
    if (!(BookFigures.of(book, report.before(), market.marks().spxLevel())
        instanceof BookFigures.Known(HedgedBook figures, Figure.Known stackRisk))) {
      return new Unknown(report.plan().why());
    }
    Revaluation revaluation = Revaluation.of(market.marks());
    GainsReading training = HedgeGains.of(book, candidates, revaluation, scenarios.training());
    GainsReading heldBack = HedgeGains.of(book, candidates, revaluation, scenarios.heldBack());
    if (!(training instanceof GainsReading.Known(HedgeGains first))) {
      return new Unknown(why(training));
    }
    if (!(heldBack instanceof GainsReading.Known(HedgeGains second))) {
      return new Unknown(why(heldBack));
    }
    Map<String, List<PlannedTrade>> others = new LinkedHashMap<>();
    others.put(BY_THE_BOOK, report.plan().trades());
    var optimiser =
        new HedgeOptimiser(
            figures, report.bounds(), candidates, budgetsUsd, first, second, aversion);
    return new Known(optimiser.optimise(others), scenarios);
  }

  private static String why(GainsReading reading) {
    return switch (reading) {
      case GainsReading.Unknown(String why) -> why;
      case GainsReading.Known known -> throw new IllegalArgumentException("known: " + known);
    };
  }
}
