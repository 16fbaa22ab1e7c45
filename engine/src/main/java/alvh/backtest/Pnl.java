package alvh.backtest;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// A profit or loss by what made it.
///
/// @param cents USD cents by part; parts of nothing are left out
public record Pnl(Map<PnlPart, Long> cents) {
  /// Nothing gained, nothing lost.
  public static final Pnl NONE = new Pnl(Map.of());

  public Pnl {
    Map<PnlPart, Long> kept = new EnumMap<>(PnlPart.class);
    cents.forEach((part, amount) -> {
      if (amount != 0) {
        kept.put(part, amount);
      }
    });
    cents = Collections.unmodifiableMap(kept);
  }

  /// One part alone.
  public static Pnl of(PnlPart part, long cents) {
    return cents == 0 ? NONE : new Pnl(Map.of(part, cents));
  }

  /// What `part` made, USD cents.
  public long of(PnlPart part) {
    return cents.getOrDefault(part, 0L);
  }

  /// All parts together, USD cents.
  public long totalCents() {
    return cents.values().stream().mapToLong(Long::longValue).reduce(0, Math::addExact);
  }

  /// Both together.
  public Pnl plus(Pnl other) {
    if (cents.isEmpty()) {
      return other;
    }
    if (other.cents.isEmpty()) {
      return this;
    }
    Map<PnlPart, Long> sum = new EnumMap<>(cents);
    other.cents.forEach((part, amount) -> sum.merge(part, amount, Math::addExact));
    return new Pnl(sum);
  }
}
