package alvh.book;

import java.time.Instant;

/// An earlier event was a mistake and counts no longer. Both stay in the account's history.
///
/// @param id unique in the account
/// @param at when its owner said so
/// @param event the id of the event that is void
/// @param source who said so, and why
public record Voided(String id, Instant at, String event, String source) implements LedgerEvent {
  public Voided {
    if (id.isBlank() || event.isBlank()) {
      throw new IllegalArgumentException("a voided event needs its id and one of its own");
    }
    if (id.equals(event)) {
      throw new IllegalArgumentException(id + ": an event cannot void itself");
    }
  }
}
