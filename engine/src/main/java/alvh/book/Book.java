package alvh.book;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Everything that is held against one account.
///
/// @param name what its owner calls it
/// @param equityUsd the account's equity, USD, > 0
/// @param positions ids are unique
public record Book(String name, double equityUsd, List<Position> positions) {
  public Book {
    positions = List.copyOf(positions);
    if (!(equityUsd > 0) || Double.isInfinite(equityUsd)) {
      throw new IllegalArgumentException("equity must be > 0, was " + equityUsd);
    }
    Set<String> seen = new LinkedHashSet<>();
    for (Position position : positions) {
      if (!seen.add(position.id())) {
        throw new IllegalArgumentException("two positions are called '" + position.id() + "'");
      }
    }
  }

  /// The option packages of the condor sleeve.
  public List<OptionPackage> condorPackages() {
    return positions.stream()
        .filter(p -> p.sleeve() == Sleeve.CONDOR)
        .filter(OptionPackage.class::isInstance)
        .map(OptionPackage.class::cast)
        .toList();
  }

  /// The positions of the hedge layers.
  public List<Position> hedges() {
    return positions.stream().filter(p -> p.sleeve() != Sleeve.CONDOR).toList();
  }

  /// The position called `id`.
  public Optional<Position> position(String id) {
    return positions.stream().filter(p -> p.id().equals(id)).findFirst();
  }

  /// Number of condors, counting each package's quantity.
  public int condorCount() {
    return condorPackages().stream().mapToInt(OptionPackage::quantity).sum();
  }
}
