package alvh.backtest;

import alvh.book.Sleeve;
import alvh.market.DataGrade;
import java.util.List;

/// What one position was worth at the close of a day and what it made since the close before.
///
/// A position that was closed or settled on the day has its line with nothing held any more.
///
/// @param id its name in the account
/// @param sleeve condors or a hedge layer
/// @param kind what it is made of
/// @param grade of the prices it was marked at
/// @param isHeld whether it is held after the day's trades
/// @param markCents what closing it at mid would bring, USD cents; of a future 0, as its gain is
///   paid every day
/// @param pnl what it made, by what made it
/// @param notes how legs without a two-sided quote were marked; empty on most days
public record PositionDay(
    String id,
    Sleeve sleeve,
    PositionKind kind,
    DataGrade grade,
    boolean isHeld,
    long markCents,
    Pnl pnl,
    List<String> notes) {
  public PositionDay {
    notes = List.copyOf(notes);
  }
}
