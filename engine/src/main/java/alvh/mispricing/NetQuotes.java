package alvh.mispricing;

import alvh.execution.Fees;
import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.market.QuoteState;
import java.time.LocalDate;

/// What one contract of each series of a slice costs to buy and brings when sold, fees included.
///
/// Bought at the ask, sold at the bid. A crossed, locked or missing quote trades on neither side;
/// without a bid a series can only be bought. Points per contract; NaN, inside this package only,
/// where a side does not trade.
final class NetQuotes {
  private final ChainSlice slice;
  private final double[] callBuys;
  private final double[] callSells;
  private final double[] putBuys;
  private final double[] putSells;

  private NetQuotes(
      ChainSlice slice,
      double[] callBuys,
      double[] callSells,
      double[] putBuys,
      double[] putSells) {
    this.slice = slice;
    this.callBuys = callBuys;
    this.callSells = callSells;
    this.putBuys = putBuys;
    this.putSells = putSells;
  }

  /// @param date the trade date, for the fees
  static NetQuotes of(ChainSlice slice, Fees fees, LocalDate date) {
    int n = slice.size();
    var quotes = new NetQuotes(slice, new double[n], new double[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      for (Right right : Right.values()) {
        QuoteState state = slice.state(right, i);
        boolean isTwoSided = state == QuoteState.TWO_SIDED;
        quotes.buys(right)[i] =
            isTwoSided || state == QuoteState.ZERO_BID
                ? net(slice, right, i, slice.quote(right, i).ask(), 1, fees, date)
                : Double.NaN;
        quotes.sells(right)[i] =
            isTwoSided
                ? net(slice, right, i, slice.quote(right, i).bid(), -1, fees, date)
                : Double.NaN;
      }
    }
    return quotes;
  }

  private static double net(
      ChainSlice slice, Right right, int i, double price, int sign, Fees fees, LocalDate date) {
    return price + sign * fee(slice, right, slice.strike(i), price, fees, date);
  }

  /// Fees of one contract at `price`, in index points.
  static double fee(
      ChainSlice slice, Right right, double strike, double price, Fees fees, LocalDate date) {
    var contract = new OptionContract(slice.root(), slice.expiry().date(), strike, right);
    return fees.usdPerContract(contract, date, price).doubleValue() / contract.multiplier();
  }

  int size() {
    return slice.size();
  }

  double strike(int i) {
    return slice.strike(i);
  }

  ChainSlice slice() {
    return slice;
  }

  /// The quote itself, before fees.
  Quote quote(Right right, int i) {
    return slice.quote(right, i);
  }

  double buy(Right right, int i) {
    return buys(right)[i];
  }

  double sell(Right right, int i) {
    return sells(right)[i];
  }

  /// Cost of a call bought and a put sold at row `i`: `S - K` at expiry.
  double buySynthetic(int i) {
    return callBuys[i] - putSells[i];
  }

  /// Proceeds of a call sold and a put bought at row `i`.
  double sellSynthetic(int i) {
    return callSells[i] - putBuys[i];
  }

  private double[] buys(Right right) {
    return right == Right.CALL ? callBuys : putBuys;
  }

  private double[] sells(Right right) {
    return right == Right.CALL ? callSells : putSells;
  }
}
