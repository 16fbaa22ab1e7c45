package alvh.broker;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What was read from a broker's text. Every entry of the text is counted in `entries`.
///
/// @param format the recognised form
/// @param statementDate the day the text speaks of: its own, or the one the caller gave
/// @param holdings positions, in the order of the text
/// @param fills trades and orders, in the order of the text
/// @param unread what was not understood, or is another product
/// @param notes what a person should know
/// @param value what the account is worth, if stated
/// @param entries what became of every entry
public record Imported(
    BrokerFormat format,
    Optional<LocalDate> statementDate,
    List<Holding> holdings,
    List<FillLine> fills,
    List<UnreadLine> unread,
    List<ImportNote> notes,
    StatedValue value,
    EntryCount entries) {
  public Imported {
    holdings = List.copyOf(holdings);
    fills = List.copyOf(fills);
    unread = List.copyOf(unread);
    notes = List.copyOf(notes);
  }
}
