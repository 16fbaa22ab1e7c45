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
/// @param capitalUsd what stands behind it, USD, >= 0
/// @param basis what that is
/// @param beta its part of the book's beta: its delta at the level of the index over the equity
/// @param betaOverCapital the same over its own capital
/// @param horizon until when it is held
/// @param promisedUsd profit if the condors keep their credit and the market else stands still
/// @param gainedUsd profit so far at the middle of the quotes
public record PositionCapital(
    Position position,
    Figure capitalUsd,
    Basis basis,
    Figure beta,
    Figure betaOverCapital,
    LocalDate horizon,
    Figure promisedUsd,
    Figure gainedUsd) {
  /// What the capital of a position is.
  public enum Basis {
    /// The largest loss at expiry, the credit already taken off.
    MAX_LOSS("largest loss"),
    /// The margin to open it now, less its credit, where the loss has no bound.
    MARGIN("margin less credit"),
    /// What was paid.
    PRICE("price");

    private final String words;

    Basis(String words) {
      this.words = words;
    }

    /// In words.
    public String words() {
      return words;
    }
  }

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
