package alvh.hedge;

import java.util.List;

/// A bound held against a book before and after a plan.
///
/// @param bound the bound
/// @param before the measure as the book is
/// @param after the measure with the plan
public record BoundCheck(HedgeBound bound, double before, double after) {
  /// Every bound held against `book` before and after `added` is put on.
  static List<BoundCheck> all(HedgedBook book, HedgeBounds bounds, Exposure added) {
    return bounds.bounds().stream()
        .map(b ->
            new BoundCheck(
                b, book.measure(b.measure(), Exposure.NONE), book.measure(b.measure(), added)))
        .toList();
  }

  /// Whether the book keeps it after the plan.
  public boolean isKept() {
    return bound.keeps(after);
  }

  /// Whether it is kept, or a cap that was broken and is no worse than before.
  public boolean isAdmitted() {
    return isKept() || (!bound.keeps(before) && bound.excess(after) <= bound.excess(before));
  }
}
