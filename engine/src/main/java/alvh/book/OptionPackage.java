package alvh.book;

import alvh.instrument.OptionContract;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    String underlying = legs.getFirst().contract().root().underlying();
    Set<OptionContract> series = new HashSet<>();
    for (OptionLeg leg : legs) {
      if (!leg.contract().root().underlying().equals(underlying)) {
        throw new IllegalArgumentException(id + ": all legs of a package need one underlying");
      }
      if (!series.add(leg.contract())) {
        throw new IllegalArgumentException(id + ": a series appears twice");
      }
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
    OptionContract first = legs.getFirst().contract();
    for (OptionLeg leg : legs) {
      if (leg.contract().root() != first.root()
          || !leg.contract().expiry().equals(first.expiry())) {
        return false;
      }
    }
    return true;
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
