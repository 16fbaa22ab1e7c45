package alvh.broker;

import alvh.instrument.Instrument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A broker's statement held against the book, contract by contract.
///
/// @param added holdings of contracts that the book does not know
/// @param differences contracts that both know, or only the book, in another quantity
/// @param unchanged contracts that agree
public record StatementMatch(List<Holding> added, List<Difference> differences, int unchanged) {
  public StatementMatch {
    added = List.copyOf(added);
    differences = List.copyOf(differences);
  }

  /// A contract on which statement and book disagree.
  ///
  /// @param instrument the contract
  /// @param held what the book has, negative when short, never 0
  /// @param stated what the statement has, 0 when it does not list the contract
  public record Difference(Instrument instrument, int held, int stated) {}

  /// Matches a statement's `holdings` with what is `held`.
  ///
  /// @param held net contracts or shares of each instrument of the book
  public static StatementMatch of(List<Holding> holdings, Map<Instrument, Integer> held) {
    List<Holding> added = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    Map<Instrument, Integer> rest = new LinkedHashMap<>(held);
    int unchanged = 0;
    for (Holding holding : holdings) {
      Integer before = rest.remove(holding.instrument());
      if (before == null) {
        added.add(holding);
      } else if (before == holding.quantity()) {
        unchanged++;
      } else {
        differences.add(new Difference(holding.instrument(), before, holding.quantity()));
      }
    }
    rest.forEach((instrument, before) -> differences.add(new Difference(instrument, before, 0)));
    return new StatementMatch(added, differences, unchanged);
  }
}
