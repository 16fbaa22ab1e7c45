package alvh.lake;

import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The quotes of one chain in columns, a row per strike, slice after slice. Mutable and meant to be
/// used again for the next chain: only what grows is allocated. Belongs to one thread.
///
/// Arrays may be longer than the chain: rows from [#size] on are left over from before.
public final class QuoteColumns {
  /// Strike, bid and ask of the call, bid and ask of the put.
  static final int COLUMNS = 5;

  private static final int NO_CHAIN = 0;

  private final double[][] columns = new double[COLUMNS][NO_CHAIN];
  private OptionRoot[] roots = new OptionRoot[NO_CHAIN];
  private int[] expiryDays = new int[NO_CHAIN];
  private int[] ends = new int[NO_CHAIN];
  private int[] steps = new int[NO_CHAIN];
  private int slices;

  /// Makes room; what was in it is gone.
  void prepare(int sliceCount, int rows) {
    slices = sliceCount;
    if (ends.length < sliceCount) {
      roots = new OptionRoot[sliceCount];
      expiryDays = new int[sliceCount];
      ends = new int[sliceCount];
    }
    if (columns[0].length < rows) {
      for (int c = 0; c < COLUMNS; c++) {
        columns[c] = new double[rows];
      }
      steps = new int[rows];
    }
  }

  void slice(int i, OptionRoot root, int expiryDay, int end) {
    roots[i] = root;
    expiryDays[i] = expiryDay;
    ends[i] = end;
  }

  /// Room for a column of whole numbers while it is decoded.
  int[] steps() {
    return steps;
  }

  double[] column(int c) {
    return columns[c];
  }

  /// Number of slices.
  public int slices() {
    return slices;
  }

  /// Rows of all slices.
  public int size() {
    return slices == 0 ? 0 : ends[slices - 1];
  }

  /// The class of slice `i`; slices are by settlement instant, then root.
  public OptionRoot root(int i) {
    return roots[i];
  }

  /// The listed expiry of slice `i` as days since 1970-01-01.
  public int expiryDay(int i) {
    return expiryDays[i];
  }

  /// The first row of slice `i`.
  public int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  /// The row after the last one of slice `i`.
  public int end(int i) {
    return ends[i];
  }

  /// Strikes, index points, ascending within a slice; the array itself, not to be written to.
  public double[] strikes() {
    return columns[0];
  }

  /// Bids of the calls, index points; NaN where the series is not listed; as [#strikes].
  public double[] callBids() {
    return columns[1];
  }

  /// Asks of the calls; as [#callBids].
  public double[] callAsks() {
    return columns[2];
  }

  /// Bids of the puts; as [#callBids].
  public double[] putBids() {
    return columns[3];
  }

  /// Asks of the puts; as [#callBids].
  public double[] putAsks() {
    return columns[4];
  }

  /// The quotes of `chain`.
  void take(OptionChain chain) {
    prepare(chain.slices().size(), chain.slices().stream().mapToInt(ChainSlice::size).sum());
    int row = 0;
    for (int s = 0; s < slices; s++) {
      ChainSlice slice = chain.slices().get(s);
      for (int i = 0; i < slice.size(); i++, row++) {
        columns[0][row] = slice.strike(i);
        for (Right right : Right.values()) {
          side(slice, right, i, row);
        }
      }
      slice(s, slice.root(), Math.toIntExact(slice.expiry().date().toEpochDay()), row);
    }
  }

  private void side(ChainSlice slice, Right right, int i, int row) {
    boolean isListed = slice.state(right, i) != QuoteState.UNLISTED;
    int side = right == Right.CALL ? 1 : 3;
    columns[side][row] = isListed ? slice.quote(right, i).bid() : Double.NaN;
    columns[side + 1][row] = isListed ? slice.quote(right, i).ask() : Double.NaN;
  }

  /// The slices as a chain has them.
  List<ChainSlice> toSlices(TradingCalendar calendar) {
    List<ChainSlice> made = new ArrayList<>(slices);
    for (int s = 0; s < slices; s++) {
      double[][] part = new double[COLUMNS][];
      for (int c = 0; c < COLUMNS; c++) {
        part[c] = Arrays.copyOfRange(columns[c], start(s), end(s));
      }
      LocalDate expiry = LocalDate.ofEpochDay(expiryDays[s]);
      made.add(
          new ChainSlice(
              roots[s],
              calendar.expiry(expiry, roots[s].settlement()),
              part[0],
              part[1],
              part[2],
              part[3],
              part[4]));
    }
    return made;
  }
}
