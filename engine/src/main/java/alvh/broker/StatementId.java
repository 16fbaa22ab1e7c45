package alvh.broker;

import alvh.book.Fill;
import alvh.book.LedgerEvent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/// The id of an event that stands for a position as a statement has it: what was traded up to that
/// day is contained in it.
///
/// @param source distinguishes the file, without a colon
/// @param day of the statement
/// @param position as the event names it
record StatementId(String source, LocalDate day, String position) {
  /// As the event has it: `6f3a:2024-01-05:spx-2024-02-16`.
  String text() {
    return source + ":" + day + ":" + position;
  }

  /// The id of `event`; empty where it is no position of a statement.
  static Optional<StatementId> of(LedgerEvent event) {
    String[] parts = event.id().split(":", 3);
    if (!(event instanceof Fill fill) || parts.length < 3 || !parts[2].equals(fill.position())) {
      return Optional.empty();
    }
    try {
      return Optional.of(new StatementId(parts[0], LocalDate.parse(parts[1]), parts[2]));
    } catch (DateTimeException another) {
      return Optional.empty();
    }
  }
}
