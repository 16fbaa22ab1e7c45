package alvh.broker;

import alvh.book.LedgerEvent;
import alvh.book.PositionLedger;
import alvh.instrument.Instrument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a broker's file would change in the book: the events to keep, and a line for everything the
/// file says.
///
/// @param events to be kept, in the order of the file
/// @param lines what becomes of every holding, fill and unread line
public record ImportPlan(List<LedgerEvent> events, List<ImportLine> lines) {
  public ImportPlan {
    events = List.copyOf(events);
    lines = List.copyOf(lines);
  }

  /// Whether everything the file says is in the book afterwards.
  public boolean isComplete() {
    return lines.stream()
        .allMatch(l -> l.fate() == ImportLine.Fate.TAKEN || l.fate() == ImportLine.Fate.KNOWN);
  }

  /// The plan for `imported` on top of `ledger`: its fills, and its positions held against the book
  /// after them.
  public static ImportPlan of(
      Imported imported, PositionLedger ledger, ImportChoices choices, BookFacts facts) {
    var fills = new FillPlan(ledger, choices, facts, Set.of());
    fills.add(imported);
    Set<Instrument> stated = halfTold(imported, ledger, with(ledger, fills.events()));
    if (!stated.isEmpty()) {
      fills = new FillPlan(ledger, choices, facts, stated);
      fills.add(imported);
    }
    var statement = new StatementPlan(with(ledger, fills.events()), choices, facts);
    statement.add(imported);
    List<LedgerEvent> events = new ArrayList<>(statement.events());
    events.addAll(fills.events());
    List<ImportLine> lines = new ArrayList<>(statement.lines());
    lines.addAll(fills.lines());
    imported
        .unread()
        .forEach(u ->
            lines.add(
                new ImportLine(
                    ImportLine.Fate.UNREAD, "line " + u.line() + ": " + u.text(), u.reason())));
    return new ImportPlan(events, lines);
  }

  /// Contracts that the book did not know and of which the fills of the file tell only a part: they
  /// were opened before, so their position is taken as it is stated, with the fills in it.
  private static Set<Instrument> halfTold(
      Imported imported, PositionLedger before, PositionLedger after) {
    Map<Instrument, Integer> held = contracts(before);
    Map<Instrument, Integer> then = contracts(after);
    return imported.holdings().stream()
        .filter(h -> !held.containsKey(h.instrument()) && then.containsKey(h.instrument()))
        .filter(h -> then.getOrDefault(h.instrument(), 0) != h.quantity())
        .map(Holding::instrument)
        .collect(Collectors.toSet());
  }

  private static Map<Instrument, Integer> contracts(PositionLedger ledger) {
    // neither the name nor the equity plays a part here
    return HeldContracts.of(ledger.book("held", 1, Instant.MAX));
  }

  private static PositionLedger with(PositionLedger ledger, List<LedgerEvent> more) {
    List<LedgerEvent> all = new ArrayList<>(ledger.events());
    all.addAll(more);
    return PositionLedger.of(all);
  }

  /// The plan for one fill on top of `ledger`.
  public static ImportPlan of(
      FillLine line, PositionLedger ledger, ImportChoices choices, BookFacts facts) {
    var fills = new FillPlan(ledger, choices, facts, Set.of());
    fills.add(line, Optional.empty());
    return new ImportPlan(fills.events(), fills.lines());
  }
}
