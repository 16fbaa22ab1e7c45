package alvh.market;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.time.Expiry;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// The quotes of one root and expiry at one instant: one row per strike, strikes ascending.
///
/// A third Friday has two slices, SPX (AM) and SPXW (PM).
public final class ChainSlice {
  private final OptionRoot root;
  private final Expiry expiry;
  private final double[] strikes;
  private final double[] callBids;
  private final double[] callAsks;
  private final double[] putBids;
  private final double[] putAsks;

  /// @param strikes index points, strictly ascending, > 0
  /// @param callBids one per strike; NaN in bid and ask marks a series that is not listed
  /// @param callAsks as `callBids`
  /// @param putBids as `callBids`
  /// @param putAsks as `callBids`
  public ChainSlice(
      OptionRoot root,
      Expiry expiry,
      double[] strikes,
      double[] callBids,
      double[] callAsks,
      double[] putBids,
      double[] putAsks) {
    this.root = root;
    this.expiry = expiry;
    this.strikes = strikes.clone();
    this.callBids = callBids.clone();
    this.callAsks = callAsks.clone();
    this.putBids = putBids.clone();
    this.putAsks = putAsks.clone();
    check();
  }

  private void check() {
    for (int i = 0; i < strikes.length; i++) {
      if (!(strikes[i] > 0) || (i > 0 && !(strikes[i] > strikes[i - 1]))) {
        throw new IllegalArgumentException(
            "strikes must be > 0 and ascending, " + root + " " + expiry.date() + " row " + i);
      }
    }
    for (double[] column : new double[][] {callBids, callAsks, putBids, putAsks}) {
      if (column.length != strikes.length) {
        throw new IllegalArgumentException("one quote per strike and side is needed");
      }
      for (double price : column) {
        if (price < 0 || Double.isInfinite(price)) {
          throw new IllegalArgumentException("a price must be >= 0, was " + price);
        }
      }
    }
  }

  /// The option class.
  public OptionRoot root() {
    return root;
  }

  /// The expiry and its clock.
  public Expiry expiry() {
    return expiry;
  }

  /// Number of strikes.
  public int size() {
    return strikes.length;
  }

  /// The strike of row `i`, index points.
  public double strike(int i) {
    return strikes[i];
  }

  /// All strikes, ascending; a copy.
  public double[] strikes() {
    return strikes.clone();
  }

  /// The row of `strike`, if listed.
  public OptionalInt row(double strike) {
    int i = Arrays.binarySearch(strikes, strike);
    return i >= 0 ? OptionalInt.of(i) : OptionalInt.empty();
  }

  /// The slice with only the rows that `keep` accepts.
  public ChainSlice rows(IntPredicate keep) {
    int[] kept = IntStream.range(0, size()).filter(keep).toArray();
    return new ChainSlice(
        root,
        expiry,
        pick(strikes, kept),
        pick(callBids, kept),
        pick(callAsks, kept),
        pick(putBids, kept),
        pick(putAsks, kept));
  }

  private static double[] pick(double[] column, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> column[i]).toArray();
  }

  /// What the quote of row `i` says.
  public QuoteState state(Right right, int i) {
    double bid = bids(right)[i];
    double ask = asks(right)[i];
    return Double.isNaN(bid) || Double.isNaN(ask) ? QuoteState.UNLISTED : Quote.stateOf(bid, ask);
  }

  /// Bid and ask of row `i`.
  ///
  /// @throws IllegalArgumentException when the series is not listed
  public Quote quote(Right right, int i) {
    if (state(right, i) == QuoteState.UNLISTED) {
      throw new IllegalArgumentException(
          root + " " + expiry.date() + " " + right + " " + strikes[i] + " is not listed");
    }
    return new Quote(bids(right)[i], asks(right)[i]);
  }

  private double[] bids(Right right) {
    return right == Right.CALL ? callBids : putBids;
  }

  private double[] asks(Right right) {
    return right == Right.CALL ? callAsks : putAsks;
  }

  @Override
  public String toString() {
    return root + " " + expiry.date() + " (" + strikes.length + " strikes)";
  }
}
