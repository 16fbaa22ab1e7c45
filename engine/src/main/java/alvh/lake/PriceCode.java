package alvh.lake;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/// How a column of prices stands in the cache: exactly, or not at all in this code.
///
/// A price of the exchanges is a whole number of some decimal step, and a whole number of up to
/// 2^31 divided by 1, 10, 100, 1,000 or 10,000 is the very double that its decimal text reads as.
/// Which step, if any, gives every price of the column back to the last bit is tried; prices that
/// none does, such as computed ones, stand as they are.
enum PriceCode {
  /// Whole points.
  WHOLE(1),
  /// Steps of .1.
  TENTHS(10),
  /// Steps of .01.
  HUNDREDTHS(100),
  /// Steps of .001.
  THOUSANDTHS(1_000),
  /// Steps of .0001.
  TEN_THOUSANDTHS(10_000),
  /// Eight bytes for each price.
  RAW(0);

  static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /// Stands for a series that is not listed.
  private static final int UNLISTED = Integer.MIN_VALUE;

  private final double stepsPerPoint;

  PriceCode(double stepsPerPoint) {
    this.stepsPerPoint = stepsPerPoint;
  }

  /// The shortest code that gives the first `size` prices back to the last bit.
  static PriceCode of(double[] prices, int size) {
    for (PriceCode code : values()) {
      if (code.holds(prices, size)) {
        return code;
      }
    }
    return RAW;
  }

  private boolean holds(double[] prices, int size) {
    for (int i = 0; i < size && this != RAW; i++) {
      boolean isHeld =
          Double.isNaN(prices[i])
              || Double.doubleToRawLongBits(price(steps(prices[i])))
                  == Double.doubleToRawLongBits(prices[i]);
      if (!isHeld) {
        return false;
      }
    }
    return true;
  }

  private int steps(double price) {
    return Double.isNaN(price) ? UNLISTED : (int) Math.rint(price * stepsPerPoint);
  }

  private double price(int steps) {
    return steps / stepsPerPoint;
  }

  /// Bytes for a price.
  int bytes() {
    return this == RAW ? Double.BYTES : Integer.BYTES;
  }

  /// Writes the first `size` prices from `offset` on.
  void write(double[] prices, int size, MemorySegment to, long offset) {
    for (int i = 0; i < size; i++) {
      if (this == RAW) {
        to.set(DOUBLE, offset + (long) i * Double.BYTES, prices[i]);
      } else {
        to.set(INT, offset + (long) i * Integer.BYTES, steps(prices[i]));
      }
    }
  }

  /// Reads `size` prices into the beginning of `prices`.
  ///
  /// @param steps room for `size` whole numbers
  void read(MemorySegment from, long offset, int size, int[] steps, double[] prices) {
    if (this == RAW) {
      MemorySegment.copy(from, DOUBLE, offset, prices, 0, size);
      return;
    }
    MemorySegment.copy(from, INT, offset, steps, 0, size);
    decode(steps, size, stepsPerPoint, prices);
  }

  /// A loop without branches or calls, so that the compiler makes vector instructions of it.
  private static void decode(int[] steps, int size, double stepsPerPoint, double[] prices) {
    for (int i = 0; i < size; i++) {
      int step = steps[i];
      double price = step / stepsPerPoint;
      prices[i] = step == UNLISTED ? Double.NaN : price;
    }
  }
}
