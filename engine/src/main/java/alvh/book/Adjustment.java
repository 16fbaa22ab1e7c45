package alvh.book;

import java.time.Instant;

/// A broker's statement says that a position has another size than the fills add up to.
///
/// History stays as it was. At which price the difference was traded is not known, so neither is
/// the realised profit from then on.
///
/// @param id unique in the account
/// @param at the moment of the statement
/// @param position the position
/// @param quantity what is held: packages, or contracts and shares, negative when short; 0 when it
///   is gone
/// @param source the statement
public record Adjustment(String id, Instant at, String position, int quantity, String source)
    implements LedgerEvent {
  public Adjustment {
    if (id.isBlank() || position.isBlank()) {
      throw new IllegalArgumentException("an adjustment needs an id and a position");
    }
  }
}
