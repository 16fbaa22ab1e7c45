package alvh.book;

/// A structure and how often the legs hold it.
///
/// @param structure the structure
/// @param quantity times held, > 0
public record MatchedStructure(Structure structure, int quantity) {
  public MatchedStructure {
    if (quantity <= 0) {
      throw new IllegalArgumentException("quantity must be > 0, was " + quantity);
    }
  }
}
