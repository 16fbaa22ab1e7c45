package alvh.demo;

import java.util.List;
import java.util.Locale;

/// The chain in the layout of Cboe's quote-table download; its index name says what it is.
final class ChainFile {
  static final String NAME = "spx_quotedata_synthetic.csv";

  private static final String SIDE = "Last Sale,Net,Bid,Ask,Volume,IV,Delta,Gamma,Open Interest";
  private static final String HEADER = "Expiration Date,Calls," + SIDE + ",Strike,Puts," + SIDE;

  /// How far the index's own bid and ask, made from its shares', stand from its level.
  private static final double INDEX_HALF_WIDTH = 0.002;

  private ChainFile() {}

  /// @param change of the index on the day, points
  static String text(List<DemoSlice> slices, double change) {
    StringBuilder text = new StringBuilder();
    text.append("\nS&P 500 INDEX (SYNTHETIC),Last: ")
        .append(CsvText.fixed(DemoDay.SPOT, 2))
        .append(",Change: ")
        .append(CsvText.fixed(change, 2))
        .append("\n\"Date: August 11, 2025 at 4:45 PM EDT\",Bid: ")
        .append(CsvText.fixed(DemoDay.SPOT * (1 - INDEX_HALF_WIDTH), 2))
        .append(",Ask: ")
        .append(CsvText.fixed(DemoDay.SPOT * (1 + INDEX_HALF_WIDTH), 2))
        .append(",Size: 1*1,Volume: 0\n")
        .append(HEADER)
        .append('\n');
    for (DemoSlice slice : slices) {
      for (DemoSlice.Row row : slice.rows()) {
        text.append(CsvText.longDate(slice.listed().date()))
            .append(',')
            .append(symbol(slice.listed(), 'C', row.strike()))
            .append(',')
            .append(row.call().csv())
            .append(',')
            .append(row.strike())
            .append(".00,")
            .append(symbol(slice.listed(), 'P', row.strike()))
            .append(',')
            .append(row.put().csv())
            .append('\n');
      }
    }
    return text.toString();
  }

  /// `SPX250919C04800000`: strikes in thousandths, eight digits.
  private static String symbol(DemoExpiries.Listed listed, char right, int strike) {
    return String.format(
        Locale.ROOT,
        "%s%s%c%08d",
        listed.root().name(),
        CsvText.symbolDate(listed.date()),
        right,
        strike * 1000L);
  }
}
