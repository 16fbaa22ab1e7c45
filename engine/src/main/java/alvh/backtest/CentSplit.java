package alvh.backtest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Splits whole cents into parts that add up to them, by the largest remainder; changes, and stays
/// within one thread.
///
/// What the parts leave of the total is rounding up to a cent, since the total is the difference of
/// two marks that are rounded each; more is [PnlPart#UNEXPLAINED].
final class CentSplit {
  private static final double ROUNDING_CENTS = 1;

  private final Map<PnlPart, Double> parts = new EnumMap<>(PnlPart.class);

  /// Adds `cents`, fractions among them, to `part`.
  CentSplit add(PnlPart part, double cents) {
    if (!Double.isFinite(cents)) {
      throw new IllegalArgumentException(part + " must be finite, was " + cents);
    }
    if (cents != 0) {
      parts.merge(part, cents, Double::sum);
    }
    return this;
  }

  /// The parts in whole cents; they add up to `total`.
  Pnl into(long total) {
    double rest = total - parts.values().stream().mapToDouble(Double::doubleValue).sum();
    if (Math.abs(rest) > ROUNDING_CENTS || parts.isEmpty()) {
      add(PnlPart.UNEXPLAINED, rest);
    }
    Map<PnlPart, Long> cents = new EnumMap<>(PnlPart.class);
    parts.forEach((part, exact) -> cents.put(part, (long) Math.floor(exact)));
    long missing = total - cents.values().stream().mapToLong(Long::longValue).sum();
    List<PnlPart> byRemainder = new ArrayList<>(parts.keySet());
    byRemainder.sort(Comparator.comparingDouble(this::remainder).reversed());
    for (int i = 0; i < Math.abs(missing); i++) {
      int next = i % byRemainder.size();
      PnlPart part = byRemainder.get(missing > 0 ? next : byRemainder.size() - 1 - next);
      cents.merge(part, (long) Long.signum(missing), Long::sum);
    }
    return new Pnl(cents);
  }

  private double remainder(PnlPart part) {
    double exact = parts.getOrDefault(part, 0.0);
    return exact - Math.floor(exact);
  }
}
