package alvh.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Option legs traded together at one price.
///
/// @param id unique in the book
/// @param sleeve condors or a hedge layer
/// @param legs one underlying; no series twice
/// @param quantity packages held, > 0
/// @param credit index points received per package at opening; negative when a debit was paid
/// @param opened the trade date
public record OptionPackage(
    String id, Sleeve sleeve, List<OptionLeg> legs, int quantity, double credit, LocalDate opened)
    implements Position {
  public OptionPackage {
    legs = List.copyOf(legs);
    if (legs.isEmpty()) {
      throw new IllegalArgumentException(id + ": a package needs at least one leg");
    }
    if (quantity <= 0) {
      throw new IllegalArgumentException(id + ": quantity must be > 0, was " + quantity);
    }
    if (!Double.isFinite(credit)) {
      throw new IllegalArgumentException(id + ": credit must be finite, was " + credit);
    }
    if (legs.stream().map(l -> l.contract().root().underlying()).distinct().count() > 1) {
      throw new IllegalArgumentException(id + ": all legs of a package need one underlying");
    }
    if (legs.stream().map(OptionLeg::contract).distinct().count() < legs.size()) {
      throw new IllegalArgumentException(id + ": a series appears twice");
    }
  }

  /// `SPX` or `VIX`.
  public String underlying() {
    return legs.getFirst().contract().root().underlying();
  }

  /// USD per index point of one package.
  public int multiplier() {
    return legs.getFirst().contract().multiplier();
  }

  /// Whether all legs settle on one value: one root and expiry. An SPX and an SPXW leg of one date
  /// do not, the first settles to the opening and the second to the close.
  public boolean settlesAtOnce() {
    return legs.stream()
            .map(OptionLeg::contract)
            .map(c -> List.of(c.root(), c.expiry()))
            .distinct()
            .count()
        == 1;
  }

  /// The iron condor this package is, if it is one.
  public Optional<IronCondor> asIronCondor() {
    List<MatchedStructure> matched = StructureMatcher.match(legs);
    return matched.size() == 1
            && matched.getFirst().quantity() == 1
            && matched.getFirst().structure() instanceof IronCondor condor
        ? Optional.of(condor)
        : Optional.empty();
  }
}
