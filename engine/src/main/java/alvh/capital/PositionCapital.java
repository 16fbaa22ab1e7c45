package alvh.capital;

import alvh.book.Position;
import alvh.risk.Figure;
import java.time.LocalDate;
import java.util.List;

/// The capital behind one position and what comes of it.
///
/// The first flow is the capital alone: the largest loss of a condor is already less its credit, so
/// the credit comes back with the capital and is not counted twice (OD-02 as corrected).
///
/// @param position the position
/// @param capitalUsd what can be lost on it or, of a future, its margin; USD, >= 0
/// @param beta its part of the book's beta: its delta at the level of the index over the equity
/// @param horizon until when it is held
/// @param promisedUsd profit if the condors keep their credit and the market else stands still
/// @param gainedUsd profit so far at the middle of the quotes
public record PositionCapital(
    Position position,
    Figure capitalUsd,
    Figure beta,
    LocalDate horizon,
    Figure promisedUsd,
    Figure gainedUsd) {
  /// Its flows if held to the horizon; empty when one is not known.
  List<CashFlow> promised() {
    return flows(horizon, promisedUsd);
  }

  /// Its flows if it were closed on `day`; empty when one is not known.
  List<CashFlow> closed(LocalDate day) {
    return flows(day, gainedUsd);
  }

  private List<CashFlow> flows(LocalDate end, Figure profit) {
    return capitalUsd instanceof Figure.Known(double capital)
            && profit instanceof Figure.Known(double gain)
        ? List.of(new CashFlow(position.opened(), -capital), new CashFlow(end, capital + gain))
        : List.of();
  }
}
