package alvh.hedge;

/// Whole units from `least` to `most`; empty when `least` is above `most`.
///
/// @param least >= 0
record UnitRange(int least, int most) {
  /// Units closer than this to a whole number are that number: figures carry rounding.
  static final double ROUNDING = 1e-9;

  /// No account trades more.
  private static final int ANY = 1 << 20;

  private static final UnitRange NONE = new UnitRange(1, 0);

  /// The units of `unit` with which `book` keeps `bound`.
  static UnitRange keeping(HedgedBook book, HedgeBound bound, Exposure unit) {
    double before = book.measure(bound.measure(), Exposure.NONE);
    double slope = book.slope(bound.measure(), unit);
    if (slope == 0) {
      return bound.keeps(before) ? new UnitRange(0, ANY) : NONE;
    }
    double first = (bound.lower() - before) / slope;
    double second = (bound.upper() - before) / slope;
    double low = Math.max(0, Math.min(first, second));
    double high = Math.min(ANY, Math.max(first, second));
    if (high < low - ROUNDING) {
      return NONE;
    }
    int least = (int) Math.ceil(low - ROUNDING);
    int most = (int) Math.floor(high + ROUNDING);
    // an open end does not belong to it
    while (least <= most && !keeps(book, bound, unit, least)) {
      least++;
    }
    while (least <= most && !keeps(book, bound, unit, most)) {
      most--;
    }
    return least <= most ? new UnitRange(least, most) : NONE;
  }

  private static boolean keeps(HedgedBook book, HedgeBound bound, Exposure unit, int units) {
    return bound.keeps(book.measure(bound.measure(), unit.times(units)));
  }

  UnitRange and(UnitRange other) {
    return new UnitRange(Math.max(least, other.least), Math.min(most, other.most));
  }

  boolean isEmpty() {
    return least > most;
  }

  /// The whole number of the range nearest to `units`.
  int nearest(double units) {
    return (int) Math.clamp(Math.rint(units), (double) least, (double) most);
  }
}
