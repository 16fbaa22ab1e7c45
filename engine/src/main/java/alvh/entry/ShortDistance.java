package alvh.entry;

/// How far from the forward the short strikes lie, in multiples of an expected range.
///
/// @param range the expected range
/// @param least never nearer than this, >= 0
/// @param start where the search starts, >= `least`
public record ShortDistance(ExpectedRange range, double least, double start) {
  public ShortDistance {
    if (!(least >= 0 && start >= least) || Double.isInfinite(start)) {
      throw new IllegalArgumentException(
          "distances need 0 <= least <= start, were " + least + " and " + start);
    }
  }

  /// Starts at the least distance: such a search only moves out.
  public static ShortDistance from(ExpectedRange range, double least) {
    return new ShortDistance(range, least, least);
  }
}
