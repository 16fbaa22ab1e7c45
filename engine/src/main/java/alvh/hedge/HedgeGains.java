package alvh.hedge;

import alvh.book.Book;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import alvh.scenario.ScenarioGains;
import java.util.ArrayList;
import java.util.List;

/// What a book and one unit of each candidate gain in equally likely scenarios, USD.
public final class HedgeGains {
  private final double[] book;
  private final double[][] units;

  private HedgeGains(double[] book, double[][] units) {
    this.book = book;
    this.units = units;
  }

  /// Gains that are at hand.
  ///
  /// @param book in each scenario; at least one
  /// @param units of each candidate, in the same scenarios
  public static HedgeGains of(ScenarioGains.Known book, List<ScenarioGains.Known> units) {
    if (book.size() == 0 || units.stream().anyMatch(u -> u.size() != book.size())) {
      throw new IllegalArgumentException("gains must be of the same scenarios, at least one");
    }
    return new HedgeGains(
        book.toArray(), units.stream().map(ScenarioGains.Known::toArray).toArray(double[][]::new));
  }

  /// Gains of `book` and of `candidates` in `moves`; a unit of one that is held takes off one
  /// contract of it.
  public static GainsReading of(
      Book book, List<HedgeCandidate> candidates, Revaluation revaluation, List<MarketMove> moves) {
    ScenarioGains whole = revaluation.gains(book.positions(), moves);
    if (!(whole instanceof ScenarioGains.Known known)) {
      return new GainsReading.Unknown(why(whole));
    }
    List<ScenarioGains.Known> units = new ArrayList<>();
    for (HedgeCandidate candidate : candidates) {
      ScenarioGains gains = revaluation.gains(candidate.unit(), moves);
      if (!(gains instanceof ScenarioGains.Known unit)) {
        return new GainsReading.Unknown(candidate.label() + ": " + why(gains));
      }
      units.add(candidate.isHeld() ? unit.times(-1.0 / candidate.most()) : unit);
    }
    return new GainsReading.Known(of(known, units));
  }

  private static String why(ScenarioGains gains) {
    return switch (gains) {
      case ScenarioGains.Unknown(String why) -> why;
      case ScenarioGains.Known _ -> throw new IllegalArgumentException("the gains are known");
    };
  }

  /// Number of scenarios.
  public int scenarios() {
    return book.length;
  }

  /// Number of candidates.
  public int candidates() {
    return units.length;
  }

  /// Losses of the book with `held` units of each candidate, USD; whole or not.
  double[] losses(double[] held) {
    double[] losses = new double[book.length];
    for (int s = 0; s < losses.length; s++) {
      losses[s] = -book[s];
    }
    for (int i = 0; i < units.length; i++) {
      if (held[i] != 0) {
        add(losses, i, held[i]);
      }
    }
    return losses;
  }

  /// Puts `more` units of candidate `i` on a book with these losses.
  void add(double[] losses, int i, double more) {
    double[] unit = units[i];
    for (int s = 0; s < losses.length; s++) {
      losses[s] -= more * unit[s];
    }
  }

  /// Gain of the book, summed with `weights` over the scenarios, USD.
  double weightedBook(double[] weights) {
    return dot(book, weights);
  }

  /// Gain of one unit of candidate `i`, summed with `weights` over the scenarios, USD.
  double weightedUnit(int i, double[] weights) {
    return dot(units[i], weights);
  }

  private static double dot(double[] gains, double[] weights) {
    double sum = 0;
    for (int s = 0; s < gains.length; s++) {
      sum += weights[s] * gains[s];
    }
    return sum;
  }
}
