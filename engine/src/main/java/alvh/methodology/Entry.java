package alvh.methodology;

/// Something of the catalogue that is cited by its id.
public sealed interface Entry permits CatalogueRow, Definition, Claim, Contradiction {
  /// Stable, such as `S-24`, `OD-08`, `H-05` or `C-2`.
  String id();
}
