package alvh.broker;

import alvh.book.FillLeg;
import alvh.execution.Order;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
/// @param legPrices for each leg its own price, points per contract or USD a share; empty where
///   only the net price is known
/// @param feesCents all fees, USD cents, >= 0; empty when the line does not say
/// @param executionId the same for the same fill in every export, different for different fills:
///   the broker's own id, or one made of the content. Every filled line that a reader gives has
///   one; that of a typed line (`line-`) does not hold the moment
/// @param effect whether it opened or closed; empty when the line does not say
/// @param where the lines that it was read from
public record FillLine(
    State state,
    Optional<Instant> at,
    List<FillLeg> legs,
    int quantity,
    double netPrice,
    List<OptionalDouble> legPrices,
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
    legPrices = List.copyOf(legPrices);
    if (legs.isEmpty() || quantity <= 0) {
      throw new IllegalArgumentException(where + ": a fill needs legs and a quantity > 0");
    }
    if (!Double.isFinite(netPrice)) {
      throw new IllegalArgumentException(where + ": price must be finite, was " + netPrice);
    }
    if (legPrices.size() != legs.size()) {
      throw new IllegalArgumentException(
          where + ": " + legs.size() + " legs, but " + legPrices.size() + " prices of legs");
    }
    if (feesCents.isPresent() && feesCents.getAsLong() < 0) {
      throw new IllegalArgumentException(where + ": fees must be >= 0, were " + feesCents);
    }
    if (legs.stream().map(FillLeg::instrument).distinct().count() < legs.size()) {
      throw new IllegalArgumentException(where + ": an instrument appears twice");
    }
  }

  /// A fill whose legs have no prices of their own, but for that of a single leg.
  public FillLine(
      State state,
      Optional<Instant> at,
      List<FillLeg> legs,
      int quantity,
      double netPrice,
      OptionalLong feesCents,
      Optional<String> executionId,
      Optional<Order.Effect> effect,
      String where) {
    this(
        state,
        at,
        legs,
        quantity,
        netPrice,
        legs.stream().map(leg -> ownPrice(legs, leg, netPrice)).toList(),
        feesCents,
        executionId,
        effect,
        where);
  }

  private static OptionalDouble ownPrice(List<FillLeg> legs, FillLeg leg, double netPrice) {
    return legs.size() == 1
        ? OptionalDouble.of(0 - netPrice / leg.ratio())
        : OptionalDouble.empty();
  }
}
