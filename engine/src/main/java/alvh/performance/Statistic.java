package alvh.performance;

import java.util.OptionalDouble;

/// A figure of a curve, or the reason why there is none. Never NaN, never a stand-in.
///
/// It is not [alvh.risk.Figure], which lies above this package: curves are known to no market.
public sealed interface Statistic {
  /// A number.
  ///
  /// @param value finite
  record Known(double value) implements Statistic {
    public Known {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a figure must be finite, was " + value);
      }
    }
  }

  /// No number.
  ///
  /// @param why what is missing, in words for the reader of a report
  record Unknown(String why) implements Statistic {}

  /// A known figure.
  static Statistic of(double value) {
    return new Known(value);
  }

  /// An unknown figure.
  static Statistic unknown(String why) {
    return new Unknown(why);
  }

  /// `numerator / denominator`; unknown for `why` when it divides by nothing.
  static Statistic ratio(double numerator, double denominator, String why) {
    return denominator == 0 ? unknown(why) : of(numerator / denominator);
  }

  /// The value, if known.
  default OptionalDouble asNumber() {
    return this instanceof Known(double value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }
}
