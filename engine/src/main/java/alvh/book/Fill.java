package alvh.book;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Contracts that changed hands together at one net price.
///
/// Positions are what fills add up to, so nothing about a position's past is lost: what it was
/// opened at, what was taken off, what it was rolled from.
///
/// @param id unique in the account; a broker's own execution id where there is one
/// @param at when it was filled
/// @param position the position that it opens, changes or closes
/// @param sleeve condors or a hedge layer
/// @param rolledFrom the position that this one takes over from, for the first fill after a roll
/// @param legs the contracts; no instrument twice
/// @param quantity packages, > 0
/// @param netPrice points per package, positive when received, negative when paid; for a future or
///   a share minus its price when bought
/// @param feesCents all fees, USD cents, >= 0
/// @param source where it came from: typed, a broker's file, the paper account
public record Fill(
    String id,
    Instant at,
    String position,
    Sleeve sleeve,
    Optional<String> rolledFrom,
    List<FillLeg> legs,
    int quantity,
    double netPrice,
    long feesCents,
    String source)
    implements LedgerEvent {
  public Fill {
    legs = List.copyOf(legs);
    if (id.isBlank() || position.isBlank()) {
      throw new IllegalArgumentException("a fill needs an id and a position");
    }
    if (legs.isEmpty()) {
      throw new IllegalArgumentException(id + ": a fill needs at least one leg");
    }
    if (quantity <= 0) {
      throw new IllegalArgumentException(id + ": quantity must be > 0, was " + quantity);
    }
    if (!Double.isFinite(netPrice)) {
      throw new IllegalArgumentException(id + ": price must be finite, was " + netPrice);
    }
    if (feesCents < 0) {
      throw new IllegalArgumentException(id + ": fees must be >= 0, were " + feesCents);
    }
    if (legs.stream().map(FillLeg::instrument).distinct().count() < legs.size()) {
      throw new IllegalArgumentException(id + ": an instrument appears twice");
    }
  }

  /// What was received less what was paid, before fees, USD cents; of a future its price times its
  /// multiplier, although nothing of it changes hands.
  public long cashCents() {
    return ExactCents.cents(
        BigDecimal.valueOf(netPrice), legs.getFirst().instrument().multiplier(), quantity);
  }
}
