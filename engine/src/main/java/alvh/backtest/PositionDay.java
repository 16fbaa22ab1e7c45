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
/// @param legs every contract held with its quote and mark; empty when nothing is held any more
public record PositionDay(
    String id,
    Sleeve sleeve,
    PositionKind kind,
    DataGrade grade,
    boolean isHeld,
    long markCents,
    Pnl pnl,
    List<LegMark> legs) {
  public PositionDay {
    legs = List.copyOf(legs);
  }

  /// How legs were marked that had no good two-sided quote; empty on most days.
  public List<String> notes() {
    return legs.stream().map(LegMark::note).filter(n -> !n.isEmpty()).toList();
  }
}
