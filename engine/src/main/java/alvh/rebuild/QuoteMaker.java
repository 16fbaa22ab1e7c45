package alvh.rebuild;

import alvh.instrument.OptionTick;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.Quote;
import alvh.pricing.Black76;
import alvh.surface.SmileSlice;
import java.util.Arrays;

/// Bid and ask of one expiry from its smile.
///
/// Out of the money the Black price of the smile, in the money the same by parity; half a width on
/// either side; both on the price grid of the day, to the nearest step. A bid below the smallest
/// step is none, and an ask stands at least one step above its bid.
final class QuoteMaker {
  /// Rows on either side of the forward whose calls and puts are both made for a strip: the method
  /// looks for the strike where they differ least.
  private static final int ROWS_AROUND_FORWARD = 1;

  /// Two bids that are missing in a row end a strip.
  private static final int LAST_GAP = 2;

  /// Prices are cents; this removes the last bits of `n * .05`.
  private static final double CENTS = 100;

  private final IndexState state;
  private final ListedExpiry listed;
  private final SmileSlice smile;
  private final QuoteWidths widths;
  private final OptionTick tick;
  private final double discount;
  private final double sqrtYears;
  private final double stdDevUnit;

  /// @param level the target `VIX(T)`, the unit of moneyness of `widths`
  QuoteMaker(
      IndexState state,
      ListedExpiry listed,
      SmileSlice smile,
      double level,
      double discount,
      QuoteWidths widths,
      OptionTick tick) {
    this.state = state;
    this.listed = listed;
    this.smile = smile;
    this.widths = widths;
    this.tick = tick;
    this.discount = discount;
    this.sqrtYears = Math.sqrt(smile.years());
    this.stdDevUnit = level * sqrtYears;
  }

  /// Present value at the middle of the market, index points.
  double value(double strike, Right right) {
    return discount * price(strike, right);
  }

  /// Undiscounted price, index points.
  private double price(double strike, Right right) {
    double forward = smile.forward();
    int otm = strike < forward ? -1 : 1;
    double outside = Black76.price(forward, strike, smile.vol(strike) * sqrtYears, otm);
    return right.sign() == otm ? outside : outside + Math.abs(forward - strike);
  }

  /// Bid and ask of one option.
  Quote quote(double strike, Right right) {
    double[] pair = new double[2];
    put(strike, right, pair);
    return new Quote(pair[0], pair[1]);
  }

  private void put(double strike, Right right, double[] pair) {
    double price = price(strike, right);
    double x = Math.log(strike / smile.forward()) / stdDevUnit;
    double half =
        widths.width(state, listed.root(), smile.years(), x, price, right == Right.CALL) / 2;
    double mid = discount * price;
    double low = mid - half;
    pair[0] = low < tick.at(0) ? 0 : rounded(low);
    double high = rounded(mid + half);
    pair[1] = high > pair[0] ? high : rounded(pair[0] + tick.at(pair[0]));
  }

  private double rounded(double price) {
    double step = tick.at(price);
    return Math.rint(Math.rint(price / step) * step * CENTS) / CENTS;
  }

  /// All quotes of `strikes`.
  ChainSlice slice(double[] strikes) {
    double[][] columns = unlisted(strikes.length);
    for (int i = 0; i < strikes.length; i++) {
      fill(columns, i, strikes[i], Right.CALL);
      fill(columns, i, strikes[i], Right.PUT);
    }
    return slice(strikes, columns, 0, strikes.length);
  }

  /// The quotes of `strikes` that a variance strip reads: out of the money from the forward
  /// outwards until two bids in a row are missing. The strip of this slice is that of all quotes.
  ///
  /// @param strikes ascending
  ChainSlice strip(double[] strikes) {
    double[][] columns = unlisted(strikes.length);
    double forward = smile.forward();
    int place = Arrays.binarySearch(strikes, forward);
    int centre = Math.max(0, place >= 0 ? place : -place - 2);
    int from = centre;
    for (int gap = 0; from > 0 && gap < LAST_GAP; from--) {
      gap = fill(columns, from - 1, strikes[from - 1], Right.PUT) ? 0 : gap + 1;
    }
    int until = Math.min(strikes.length, centre + 1);
    for (int gap = 0; until < strikes.length && gap < LAST_GAP; until++) {
      gap = fill(columns, until, strikes[until], Right.CALL) ? 0 : gap + 1;
    }
    for (int i = from; i < until; i++) {
      if (i == centre || isNearForward(strikes, i, forward)) {
        fill(columns, i, strikes[i], Right.CALL);
        fill(columns, i, strikes[i], Right.PUT);
      }
    }
    return slice(strikes, columns, from, until);
  }

  private static double[][] unlisted(int rows) {
    double[][] columns = new double[4][rows];
    for (double[] column : columns) {
      Arrays.fill(column, Double.NaN);
    }
    return columns;
  }

  /// Puts one quote in its place; returns whether it has a bid.
  private boolean fill(double[][] columns, int row, double strike, Right right) {
    double[] pair = new double[2];
    put(strike, right, pair);
    int slot = right == Right.CALL ? 0 : 2;
    columns[slot][row] = pair[0];
    columns[slot + 1][row] = pair[1];
    return pair[0] > 0;
  }

  private ChainSlice slice(double[] strikes, double[][] columns, int from, int until) {
    return new ChainSlice(
        listed.root(),
        listed.expiry(),
        Arrays.copyOfRange(strikes, from, until),
        Arrays.copyOfRange(columns[0], from, until),
        Arrays.copyOfRange(columns[1], from, until),
        Arrays.copyOfRange(columns[2], from, until),
        Arrays.copyOfRange(columns[3], from, until));
  }

  private static boolean isNearForward(double[] strikes, int row, double forward) {
    int below = Math.max(0, row - ROWS_AROUND_FORWARD - 1);
    int above = Math.min(strikes.length - 1, row + ROWS_AROUND_FORWARD + 1);
    return strikes[below] <= forward && strikes[above] >= forward;
  }
}
