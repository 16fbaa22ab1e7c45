package alvh.lake;

import alvh.instrument.OptionRoot;

/// Fills [QuoteColumns] from prices that were never in a lake, as [ColumnCache#fetch] does from its
/// file: whole numbers of steps become prices.
public final class GeneratedColumns {
  private GeneratedColumns() {}

  /// Puts slices of equal length into `into`.
  ///
  /// @param expiryDays days since 1970-01-01 by slice
  /// @param steps strike, bid and ask of the call, bid and ask of the put, a row per strike, as
  ///   whole numbers of `1 / perPoint`
  public static void fill(
      QuoteColumns into, OptionRoot root, int[] expiryDays, int[][] steps, double perPoint) {
    int rows = steps[0].length;
    into.prepare(expiryDays.length, rows);
    int each = rows / expiryDays.length;
    for (int s = 0; s < expiryDays.length; s++) {
      into.slice(s, root, expiryDays[s], (s + 1) * each);
    }
    for (int c = 0; c < QuoteColumns.COLUMNS; c++) {
      double[] column = into.column(c);
      for (int i = 0; i < rows; i++) {
        column[i] = steps[c][i] / perPoint;
      }
    }
  }
}
