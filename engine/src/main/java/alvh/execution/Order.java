package alvh.execution;

import alvh.book.Sleeve;
import java.util.List;
import java.util.Optional;

/// Contracts to be traded together at one net price. Nothing in this program sends it anywhere: it
/// becomes a ticket for a person, or a fill of the paper account.
///
/// @param position the position that it opens or closes
/// @param sleeve condors or a hedge layer
/// @param rolledFrom the position that an opening order takes over from; empty otherwise
/// @param effect whether it opens or closes
/// @param legs the contracts; no instrument twice
/// @param quantity packages, > 0
public record Order(
    String position,
    Sleeve sleeve,
    Optional<String> rolledFrom,
    Effect effect,
    List<OrderLeg> legs,
    int quantity) {
  /// Whether an order opens or closes a position.
  public enum Effect {
    /// Opens a position or adds to it.
    OPEN,
    /// Closes a position or part of it.
    CLOSE
  }

  public Order {
    legs = List.copyOf(legs);
    if (legs.isEmpty()) {
      throw new IllegalArgumentException(position + ": an order needs at least one leg");
    }
    if (quantity <= 0) {
      throw new IllegalArgumentException(position + ": quantity must be > 0, was " + quantity);
    }
    if (legs.stream().map(OrderLeg::instrument).distinct().count() < legs.size()) {
      throw new IllegalArgumentException(position + ": an instrument appears twice");
    }
  }
}
