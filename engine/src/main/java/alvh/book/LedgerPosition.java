package alvh.book;

import java.util.List;
import java.util.Optional;

/// A position with its past, held or closed.
///
/// @param id its name in the account
/// @param sleeve of the fill that opened it last
/// @param rolledFrom the position that it took over from
/// @param held what is held; empty once it is closed
/// @param events everything that made it, by time
/// @param realised profit taken before fees. Closing some legs of every package realises nothing:
///   what it cost stays in the credit of the legs that remain
/// @param cash everything received less everything paid, before fees; of a future what its price
///   times its multiplier comes to, although only the difference changes hands
/// @param feesCents all fees, USD cents
public record LedgerPosition(
    String id,
    Sleeve sleeve,
    Optional<String> rolledFrom,
    Optional<Position> held,
    List<LedgerEvent> events,
    CashAmount realised,
    CashAmount cash,
    long feesCents) {
  public LedgerPosition {
    events = List.copyOf(events);
  }

  /// Whether anything is held.
  public boolean isOpen() {
    return held.isPresent();
  }
}
