package alvh.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What contracts at a price are worth in whole cents: the one place where a mark is rounded.
///
/// `100 x multiplier x contracts x price`, half even as the ledger rounds cash. On listed ticks, at
/// halves of them and at settlements the product is whole and nothing is rounded but binary dust.
public final class MarkCents {
  private static final int CENT_DECIMALS = 2;
  private static final double CENTS_PER_USD = 100;

  private MarkCents() {}

  /// USD cents of `contracts` at `price`.
  ///
  /// @param price index points, finite
  /// @param multiplier USD per point and contract
  /// @param contracts negative when short
  /// @throws ArithmeticException when it does not fit into a long
  public static long of(double price, int multiplier, long contracts) {
    return BigDecimal.valueOf(price)
        .multiply(BigDecimal.valueOf(multiplier))
        .multiply(BigDecimal.valueOf(contracts))
        .movePointRight(CENT_DECIMALS)
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /// The same before it is rounded, for the parts of a change.
  static double exact(double points, int multiplier, long contracts) {
    return points * multiplier * contracts * CENTS_PER_USD;
  }
}
