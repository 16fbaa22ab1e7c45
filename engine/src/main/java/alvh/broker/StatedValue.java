package alvh.broker;

import java.util.OptionalLong;

/// The account's value as the broker states it.
///
/// @param netLiquidationCents USD cents; empty when not stated
/// @param cashCents USD cents; empty when not stated
public record StatedValue(OptionalLong netLiquidationCents, OptionalLong cashCents) {
  /// Nothing stated.
  static final StatedValue NONE = new StatedValue(OptionalLong.empty(), OptionalLong.empty());
}
