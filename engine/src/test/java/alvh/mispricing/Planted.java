package alvh.mispricing;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/// Copies of chains in which single quotes were changed.
final class Planted {
  private Planted() {}

  /// `chain` with one quote instead of another.
  static OptionChain quote(
      OptionChain chain,
      OptionRoot root,
      LocalDate date,
      Right right,
      double strike,
      double bid,
      double ask) {
    return new OptionChain(
        chain.underlying(),
        chain.asOf(),
        chain.underlyingLevel(),
        chain.slices().stream()
            .map(s ->
                s.root() == root && s.expiry().date().equals(date)
                    ? quote(s, right, s.row(strike).orElseThrow(), bid, ask)
                    : s)
            .toList(),
        chain.grade(),
        chain.source());
  }

  /// `chain` with only the slices of `root`.
  static OptionChain only(OptionChain chain, OptionRoot root) {
    return new OptionChain(
        chain.underlying(),
        chain.asOf(),
        chain.underlyingLevel(),
        chain.slices().stream().filter(s -> s.root() == root).toList(),
        chain.grade(),
        chain.source());
  }

  /// `slice` with one quote instead of another.
  static ChainSlice quote(ChainSlice slice, Right right, int row, double bid, double ask) {
    return new ChainSlice(
        slice.root(),
        slice.expiry(),
        slice.strikes(),
        column(slice, Right.CALL, right, true, row, _ -> bid),
        column(slice, Right.CALL, right, false, row, _ -> ask),
        column(slice, Right.PUT, right, true, row, _ -> bid),
        column(slice, Right.PUT, right, false, row, _ -> ask));
  }

  /// `slice` with noise on every quote.
  ///
  /// @param noise of a price, same for bid and ask of one series
  static ChainSlice noisy(ChainSlice slice, DoubleUnaryOperator noise) {
    double[][] columns = new double[4][slice.size()];
    for (int i = 0; i < slice.size(); i++) {
      for (Right right : Right.values()) {
        int at = right == Right.CALL ? 0 : 2;
        double moved = noise.applyAsDouble(slice.strike(i));
        columns[at][i] = Math.max(0, slice.quote(right, i).bid() + moved);
        columns[at + 1][i] = Math.max(0.05, slice.quote(right, i).ask() + moved);
      }
    }
    return new ChainSlice(
        slice.root(),
        slice.expiry(),
        slice.strikes(),
        columns[0],
        columns[1],
        columns[2],
        columns[3]);
  }

  private static double[] column(
      ChainSlice slice,
      Right right,
      Right changed,
      boolean isBid,
      int row,
      DoubleUnaryOperator value) {
    double[] column = new double[slice.size()];
    Arrays.setAll(
        column,
        i -> {
          if (slice.state(right, i) == QuoteState.UNLISTED) {
            return Double.NaN;
          }
          double old = isBid ? slice.quote(right, i).bid() : slice.quote(right, i).ask();
          return i == row && right == changed ? value.applyAsDouble(old) : old;
        });
    return column;
  }
}
