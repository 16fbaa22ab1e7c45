package alvh.backtest;

import java.util.Locale;

/// By which rule something was marked at a close, in the order in which they are tried.
public enum MarkRule {
  /// The mid of a two-sided quote, however wide.
  MID,
  /// Half of the ask where nobody bids.
  HALF_ASK,
  /// The one price of a locked market.
  LOCKED,
  /// The price that the smile of its expiry gives: no usable quote.
  SMILE,
  /// The mark of the close before: no usable quote and no smile.
  AS_BEFORE,
  /// Intrinsic value at the forward: nothing else, and nothing before.
  INTRINSIC,
  /// What the close of the index would pay: an AM option after its last close.
  INDEX_CLOSE,
  /// The daily settlement of a future.
  SETTLEMENT;

  /// For people and files: `half ask`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
