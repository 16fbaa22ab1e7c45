package alvh.hedge;

import java.util.List;
import java.util.Optional;

/// How many units of one hedge the bounds of a book ask for and admit.
///
/// The bounds are taken in their order. Each narrows the units that the ones before it have left;
/// where it leaves none, the nearest end stays and the two bounds that cannot both hold are named.
///
/// @param units whole units, >= 0
/// @param clash the first pair of bounds that no number of units keeps together
record CarrierSizing(int units, Optional<Clash> clash) {

  /// The units of `carrier`, as near to `coverage` as the bounds leave room for; the fewest when no
  /// coverage is wished for beyond the bounds.
  ///
  /// @param coverage that is wished for, a ratio
  static CarrierSizing of(
      HedgedBook book, HedgeBounds bounds, HedgeCandidate carrier, double coverage) {
    UnitRange range = new UnitRange(0, carrier.most());
    Optional<HedgeBound> low = Optional.empty();
    Optional<HedgeBound> high = Optional.empty();
    Optional<Clash> clash = Optional.empty();
    for (HedgeBound bound : bounds.bounds()) {
      UnitRange kept = UnitRange.keeping(book, bound, carrier.exposure());
      UnitRange both = range.and(kept);
      if (both.isEmpty()) {
        boolean isBelow =
            kept.isEmpty() ? !wantsMore(book, bound, carrier) : kept.most() < range.least();
        if (clash.isEmpty()) {
          clash = Optional.of(Clash.of(book, bound, isBelow ? low : high, carrier));
        }
        int end = isBelow ? range.least() : range.most();
        range = new UnitRange(end, end);
      } else {
        low = both.least() > range.least() ? Optional.of(bound) : low;
        high = both.most() < range.most() ? Optional.of(bound) : high;
        range = both;
      }
    }
    return new CarrierSizing(range.nearest(wished(book, carrier, coverage)), clash);
  }

  /// Whether more units bring a bound closer that no number of units keeps.
  private static boolean wantsMore(HedgedBook book, HedgeBound bound, HedgeCandidate carrier) {
    double before = book.measure(bound.measure(), Exposure.NONE);
    double slope = book.slope(bound.measure(), carrier.exposure());
    return before < bound.lower() ? slope > 0 : slope < 0;
  }

  private static double wished(HedgedBook book, HedgeCandidate carrier, double coverage) {
    double missing = coverage - book.measure(Measure.COVERAGE, Exposure.NONE);
    double slope = book.slope(Measure.COVERAGE, carrier.exposure());
    return slope == 0 ? 0 : missing / slope;
  }

  /// The largest number of units that breaks no cap and does not pass `coverage`: a coarse hedge
  /// before a finer one.
  static int below(
      HedgedBook book, List<HedgeBound> caps, HedgeCandidate carrier, double coverage) {
    double wished = Math.max(0, wished(book, carrier, coverage));
    int whole = (int) Math.min(carrier.most(), Math.floor(wished + UnitRange.ROUNDING));
    return CapRoom.of(book, caps, carrier.exposure(), whole).units();
  }
}
