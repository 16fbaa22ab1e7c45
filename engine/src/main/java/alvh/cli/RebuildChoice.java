package alvh.cli;

import java.util.List;

/// Which chains are asked to be rebuilt.
enum RebuildChoice {
  /// The options on SPX.
  SPX,
  /// The options on VIX.
  VIX,
  /// Those on either.
  BOTH;

  List<String> underlyings() {
    return this == BOTH ? List.of(SPX.name(), VIX.name()) : List.of(name());
  }
}
