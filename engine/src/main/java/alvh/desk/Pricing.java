package alvh.desk;

/// What doing an action would cost now, or why it cannot be priced.
public sealed interface Pricing {
  /// A price on the quotes of the instant, for the whole quantity.
  ///
  /// @param midUsd USD paid at the middle of every leg; negative when it pays
  /// @param naturalUsd USD paid against the market: bought at the ask, sold at the bid
  /// @param feesUsd USD of fees
  record Priced(double midUsd, double naturalUsd, double feesUsd) implements Pricing {}

  /// Nothing is traded.
  record Free() implements Pricing {}

  /// No price: the alternative abstains.
  ///
  /// @param why the legs or the market that is missing
  record Abstains(String why) implements Pricing {}
}
