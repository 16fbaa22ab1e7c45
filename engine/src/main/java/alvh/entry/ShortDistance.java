package alvh.entry;

/// How far from the forward the short strikes lie, in multiples of an expected range.
///
/// Without a farthest distance a side that is moved out first would end where it is worth nothing.
///
/// @param range the expected range
/// @param least never nearer than this, >= 0
/// @param start where the search starts, >= `least`
/// @param most never farther than this, >= `start`
public record ShortDistance(ExpectedRange range, double least, double start, double most) {
  public ShortDistance {
    if (!(least >= 0 && start >= least && most >= start) || Double.isInfinite(most)) {
      throw new IllegalArgumentException(
          "distances need 0 <= least <= start <= most, were "
              + least
              + ", "
              + start
              + " and "
              + most);
    }
  }

  /// Starts at the least distance: such a search only moves out.
  public static ShortDistance outFrom(ExpectedRange range, double least, double most) {
    return new ShortDistance(range, least, least, most);
  }

  /// Starts at the farthest distance: such a search only moves in.
  public static ShortDistance inFrom(ExpectedRange range, double least, double most) {
    return new ShortDistance(range, least, most, most);
  }
}
