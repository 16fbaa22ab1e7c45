package alvh.risk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/// A number, or the reason why there is none. Never NaN, never a stand-in.
public sealed interface Figure {
  /// A number.
  ///
  /// @param value finite
  record Known(double value) implements Figure {
    public Known {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("a figure must be finite, was " + value);
      }
    }
  }

  /// No number.
  ///
  /// @param why what is missing, in words for the reader of a report
  record Unknown(String why) implements Figure {}

  /// Between the reasons of a figure that several things keep unknown.
  String SEPARATOR = "; ";

  /// A known figure.
  static Figure of(double value) {
    return new Known(value);
  }

  /// An unknown figure.
  static Figure unknown(String why) {
    return new Unknown(why);
  }

  /// The sum; unknown when any part is, with every reason once.
  static Figure sum(Collection<Figure> parts) {
    double total = 0;
    for (Figure part : parts) {
      if (!(part instanceof Known(double value))) {
        return unknown(whys(parts));
      }
      total += value;
    }
    return of(total);
  }

  /// Every reason of `parts` once.
  private static String whys(Collection<Figure> parts) {
    Set<String> whys = new LinkedHashSet<>();
    for (Figure part : parts) {
      if (part instanceof Unknown(String why)) {
        if (why.contains(SEPARATOR)) {
          whys.addAll(List.of(why.split(SEPARATOR, -1)));
        } else {
          whys.add(why);
        }
      }
    }
    return String.join(SEPARATOR, whys);
  }

  /// This plus `other`.
  default Figure plus(Figure other) {
    return this instanceof Known(double one) && other instanceof Known(double more)
        // from 0 on, as a sum: it has no negative zero
        ? of(0.0 + one + more)
        : sum(List.of(this, other));
  }

  /// The figure after `change`, unknown staying unknown.
  default Figure map(DoubleUnaryOperator change) {
    return switch (this) {
      case Known known -> of(change.applyAsDouble(known.value()));
      case Unknown unknown -> unknown;
    };
  }

  /// This times `factor`.
  default Figure times(double factor) {
    return map(v -> v * factor);
  }

  /// The product; unknown when either is.
  default Figure times(Figure other) {
    return switch (other) {
      case Known known -> times(known.value());
      case Unknown unknown -> this instanceof Known ? unknown : plus(unknown);
    };
  }

  /// The value, if known.
  default OptionalDouble asNumber() {
    return this instanceof Known(double v) ? OptionalDouble.of(v) : OptionalDouble.empty();
  }
}
