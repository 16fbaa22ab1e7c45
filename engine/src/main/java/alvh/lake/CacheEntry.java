package alvh.lake;

import java.util.List;

/// One chain in a cache.
///
/// @param micros the instant of its quotes, microseconds since 1970
/// @param head what is said of it as a whole
/// @param offset where it begins in the file
/// @param slices how many it has
/// @param rows how many strikes it has in all of them
/// @param codes of the five columns
record CacheEntry(
    long micros, ChainHead head, long offset, int slices, int rows, List<PriceCode> codes) {
  /// Root, expiry and end of a slice.
  private static final int INTS_PER_SLICE = 3;

  /// Chains begin where eight divides.
  private static final long ALIGNED = 8;

  CacheEntry {
    codes = List.copyOf(codes);
  }

  static long align(long offset) {
    return (offset + ALIGNED - 1) / ALIGNED * ALIGNED;
  }

  /// Where the table of its slices begins: class, expiry and end of each.
  long sliceOffset(int slice) {
    return offset + (long) slice * INTS_PER_SLICE * Integer.BYTES;
  }

  /// Where column `c` begins.
  long columnOffset(int c) {
    long at = align(sliceOffset(slices));
    for (int before = 0; before < c; before++) {
      at = align(at + codes.get(before).bytes(rows));
    }
    return at;
  }

  /// Where the next chain may begin.
  long end() {
    return columnOffset(codes.size());
  }
}
