package alvh.entry;

import alvh.instrument.Right;
import java.util.Optional;

/// Which side is moved out first, by the skew of the slice: the vol of the 25-delta put minus that
/// of the 25-delta call, vol points.
///
/// The sources contradict each other, so both readings stand here.
public sealed interface SkewRule {
  /// Both sides move together, whatever the skew.
  record Symmetric() implements SkewRule {}

  /// With a skew above `threshold` the call side is moved out first and in last; else both move
  /// together.
  ///
  /// @param threshold vol points; the source says 2.8
  record WidenCall(double threshold) implements SkewRule {
    public WidenCall {
      check(threshold);
    }
  }

  /// With a skew above `threshold` the put side is moved out first and in last; else both move
  /// together.
  ///
  /// @param threshold vol points; the source says "high"
  record WidenPut(double threshold) implements SkewRule {
    public WidenPut {
      check(threshold);
    }
  }

  /// Whether the rule reads the skew.
  default boolean needsSkew() {
    return switch (this) {
      case Symmetric symmetric -> false;
      case WidenCall call -> true;
      case WidenPut put -> true;
    };
  }

  /// The side that is widened at `skew` vol points; empty when both move together.
  default Optional<Right> widened(double skew) {
    return switch (this) {
      case Symmetric symmetric -> Optional.empty();
      case WidenCall(double threshold) -> Optional.of(Right.CALL).filter(r -> skew > threshold);
      case WidenPut(double threshold) -> Optional.of(Right.PUT).filter(r -> skew > threshold);
    };
  }

  private static void check(double threshold) {
    if (!Double.isFinite(threshold)) {
      throw new IllegalArgumentException("a threshold must be finite, was " + threshold);
    }
  }
}
