package alvh.broker;

import alvh.book.FillLeg;
import alvh.execution.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A trade, or an order for one, as a broker writes it.
///
/// It lacks what only its owner knows: the position, the sleeve and what it was rolled from. The
/// sign of the price is that of [alvh.book.Fill].
///
/// @param state whether it was traded or only ordered
/// @param at when it was traded; empty when the line does not say
/// @param legs the contracts; no instrument twice
/// @param quantity packages, > 0
/// @param netPrice points per package, positive when received, negative when paid
/// @param feesCents all fees, USD cents, >= 0; empty when the line does not say
/// @param executionId the broker's own id, the same in every export; empty when there is none
/// @param effect whether it opened or closed; empty when the line does not say
/// @param where the lines that it was read from
public record FillLine(
    State state,
    Optional<Instant> at,
    List<FillLeg> legs,
    int quantity,
    double netPrice,
    OptionalLong feesCents,
    Optional<String> executionId,
    Optional<Order.Effect> effect,
    String where) {
  /// Whether contracts changed hands.
  public enum State {
    /// Traded at the price.
    FILLED,
    /// Ordered with the price as its limit.
    ORDERED
  }

  public FillLine {
    legs = List.copyOf(legs);
    if (legs.isEmpty() || quantity <= 0) {
      throw new IllegalArgumentException(where + ": a fill needs legs and a quantity > 0");
    }
    if (!Double.isFinite(netPrice)) {
      throw new IllegalArgumentException(where + ": price must be finite, was " + netPrice);
    }
    if (feesCents.isPresent() && feesCents.getAsLong() < 0) {
      throw new IllegalArgumentException(where + ": fees must be >= 0, were " + feesCents);
    }
    if (legs.stream().map(FillLeg::instrument).distinct().count() < legs.size()) {
      throw new IllegalArgumentException(where + ": an instrument appears twice");
    }
  }
}
