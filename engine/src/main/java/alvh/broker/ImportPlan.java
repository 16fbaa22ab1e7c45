package alvh.broker;

import alvh.book.LedgerEvent;
import alvh.book.PositionLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /// The plan for `imported` on top of `ledger`: first its positions, then its fills.
  public static ImportPlan of(
      Imported imported, PositionLedger ledger, ImportChoices choices, BookFacts facts) {
    var statement = new StatementPlan(ledger, choices, facts);
    statement.add(imported);
    var fills = new FillPlan(ledger, choices, facts);
    fills.add(imported);
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

  /// The plan for one fill on top of `ledger`.
  public static ImportPlan of(
      FillLine line, PositionLedger ledger, ImportChoices choices, BookFacts facts) {
    var fills = new FillPlan(ledger, choices, facts);
    fills.add(line, Optional.empty());
    return new ImportPlan(fills.events(), fills.lines());
  }
}
