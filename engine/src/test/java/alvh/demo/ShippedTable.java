package alvh.demo;

import alvh.RealData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The shipped files as a plain reader of comma-separated text sees them.
final class ShippedTable {
  /// Columns of the quote table.
  private static final int CALL_SYMBOL = 1;

  private static final int CALL_BID = 4;
  private static final int CALL_DELTA = 8;
  private static final int STRIKE = 11;
  private static final int PUT_BID = 15;
  private static final int PUT_DELTA = 19;

  /// Lines before the quote table's rows: an empty one, the index, the date, the header.
  private static final int PREAMBLE = 4;

  /// Characters after the root in a symbol: date, right, strike.
  private static final int SYMBOL_TAIL = 15;

  private static final int DATE_CHARACTERS = 6;

  /// One row of the quote table.
  record Row(
      double strike,
      double callBid,
      double callAsk,
      double callDelta,
      double putBid,
      double putAsk,
      double putDelta) {
    double callMid() {
      return (callBid + callAsk) / 2;
    }

    double putMid() {
      return (putBid + putAsk) / 2;
    }

    /// Both sides have a bid and an ask above it.
    boolean isTwoSided() {
      return callBid > 0 && callAsk > callBid && putBid > 0 && putAsk > putBid;
    }
  }

  private ShippedTable() {}

  static Path folder() {
    return RealData.projectRoot().resolve("examples").resolve("demo");
  }

  static List<String> lines(String name) {
    try {
      return Files.readAllLines(folder().resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Column `column` of a history file.
  static double[] column(String name, int column) {
    return lines(name).stream()
        .skip(1)
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[column]))
        .toArray();
  }

  /// The chain: `SPX250919` to its rows by strike.
  static Map<String, List<Row>> chain() {
    Map<String, List<Row>> slices = new TreeMap<>();
    for (String line : lines(ChainFile.NAME).subList(PREAMBLE, lines(ChainFile.NAME).size())) {
      String[] cells = line.split(",", -1);
      String symbol = cells[CALL_SYMBOL];
      String slice = symbol.substring(0, symbol.length() - SYMBOL_TAIL + DATE_CHARACTERS);
      slices
          .computeIfAbsent(slice, s -> new ArrayList<>())
          .add(
              new Row(
                  number(cells, STRIKE),
                  number(cells, CALL_BID),
                  number(cells, CALL_BID + 1),
                  number(cells, CALL_DELTA),
                  number(cells, PUT_BID),
                  number(cells, PUT_BID + 1),
                  number(cells, PUT_DELTA)));
    }
    return slices;
  }

  private static double number(String[] cells, int column) {
    return Double.parseDouble(cells[column]);
  }
}
