package alvh.book;

import java.util.List;

/// A position with all that it was rolled from, and all that was rolled from these: one idea, paid
/// for several times.
///
/// @param positions at least one, in the order in which they were opened
public record Campaign(List<LedgerPosition> positions) {
  public Campaign {
    positions = List.copyOf(positions);
    if (positions.isEmpty()) {
      throw new IllegalArgumentException("a campaign needs a position");
    }
  }

  /// Everything received less everything paid over all rolls, before fees: of a campaign of options
  /// the cumulative credit.
  public CashAmount credit() {
    return positions.stream()
        .map(LedgerPosition::cash)
        .reduce(new CashAmount.Known(0), CashAmount::plus);
  }

  /// Profit taken over all rolls, before fees.
  public CashAmount realised() {
    return positions.stream()
        .map(LedgerPosition::realised)
        .reduce(new CashAmount.Known(0), CashAmount::plus);
  }

  /// All fees, USD cents.
  public long feesCents() {
    return positions.stream().mapToLong(LedgerPosition::feesCents).reduce(0, Math::addExact);
  }

  /// Whether any of its positions is held.
  public boolean isOpen() {
    return positions.stream().anyMatch(LedgerPosition::isOpen);
  }
}
