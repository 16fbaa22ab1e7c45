package alvh.hedge;

import java.util.List;
import java.util.Optional;

/// How many units of a hedge the caps leave room for.
///
/// A cap judges after against before: one that is broken already does not stand in the way of units
/// that bring it closer.
///
/// @param units as many as fit, up to those wanted
/// @param binding the cap that the next unit would break or worsen; empty when all that are wanted
///   fit
public record CapRoom(int units, Optional<HedgeBound> binding) {

  /// As many of `wanted` units of `unit` as fit into `caps` of `book`.
  ///
  /// @param wanted >= 0
  public static CapRoom of(HedgedBook book, List<HedgeBound> caps, Exposure unit, int wanted) {
    int most = wanted;
    Optional<HedgeBound> binding = Optional.empty();
    for (HedgeBound cap : caps) {
      int room = room(book, cap, unit, most);
      if (room < most) {
        most = room;
        binding = Optional.of(cap);
      }
    }
    return new CapRoom(most, binding);
  }

  /// Whether `added` leaves `cap` kept, or no worse than it is.
  public static boolean admits(HedgedBook book, HedgeBound cap, Exposure added) {
    double before = book.measure(cap.measure(), Exposure.NONE);
    double after = book.measure(cap.measure(), added);
    return cap.keeps(after) || (!cap.keeps(before) && cap.excess(after) <= cap.excess(before));
  }

  /// The largest number up to `wanted` that `cap` admits from 1 on without a gap: excess is convex
  /// in the units, so what it admits is one stretch that begins at none.
  private static int room(HedgedBook book, HedgeBound cap, Exposure unit, int wanted) {
    if (admits(book, cap, unit.times(wanted))) {
      return wanted;
    }
    int low = 0;
    int high = wanted;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (admits(book, cap, unit.times(middle))) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
