package alvh.rebuild;

import alvh.instrument.OptionRoot;
import alvh.instrument.OptionTick;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.surface.LognormalMixture;
import alvh.time.Expiry;

/// Makes the quotes of one VIX expiry from its distribution.
///
/// Half a width on either side of the model price, both to the nearest step of the price grid, bid
/// and ask at least one step apart and never on the wrong side of the model price. So the model
/// prices lie between all bids and asks, and as they are free of arbitrage no package of the quotes
/// can be dealt at a sure profit.
final class VixQuoteMaker {
  /// Prices are cents; this removes the last bits of `n * .05`.
  private static final double CENTS = 100;

  private final OptionRoot root;
  private final LognormalMixture mixture;
  private final double discount;
  private final VixQuoteWidths widths;
  private final OptionTick tick;

  VixQuoteMaker(
      OptionRoot root,
      LognormalMixture mixture,
      double discount,
      VixQuoteWidths widths,
      OptionTick tick) {
    this.root = root;
    this.mixture = mixture;
    this.discount = discount;
    this.widths = widths;
    this.tick = tick;
  }

  /// Bid and ask of one option.
  Quote quote(double strike, Right right) {
    double[] pair = new double[2];
    put(strike, right, timeValue(strike), pair);
    return new Quote(pair[0], pair[1]);
  }

  /// All quotes of `strikes`.
  ///
  /// @param strikes ascending
  ChainSlice slice(Expiry expiry, double[] strikes) {
    double[][] columns = new double[4][strikes.length];
    double[] pair = new double[2];
    for (int i = 0; i < strikes.length; i++) {
      double timeValue = timeValue(strikes[i]);
      for (Right right : Right.values()) {
        put(strikes[i], right, timeValue, pair);
        int slot = right == Right.CALL ? 0 : 2;
        columns[slot][i] = pair[0];
        columns[slot + 1][i] = pair[1];
      }
    }
    return new ChainSlice(root, expiry, strikes, columns[0], columns[1], columns[2], columns[3]);
  }

  /// Present value of the option out of the money at `strike`, points; the other one is worth its
  /// intrinsic value more.
  private double timeValue(double strike) {
    return discount * mixture.price(strike, strike < mixture.forward() ? -1 : 1);
  }

  private void put(double strike, Right right, double timeValue, double[] pair) {
    double intrinsic = discount * Math.max(0, right.sign() * (mixture.forward() - strike));
    double value = timeValue + intrinsic;
    double half = widths.width(timeValue, intrinsic, root == OptionRoot.VIXW) / 2;
    double bid = Math.min(nearest(Math.max(0, value - half)), stepBelow(value));
    double ask = Math.max(nearest(value + half), stepAbove(value));
    pair[0] = bid;
    pair[1] = ask > bid ? ask : cents(bid + tick.at(bid));
  }

  private double nearest(double price) {
    double step = tick.at(price);
    return cents(Math.rint(price / step) * step);
  }

  private double stepBelow(double price) {
    double step = tick.at(price);
    return cents(Math.floor(price / step) * step);
  }

  private double stepAbove(double price) {
    double step = tick.at(price);
    return cents(Math.ceil(price / step) * step);
  }

  private static double cents(double price) {
    return Math.rint(price * CENTS) / CENTS;
  }
}
