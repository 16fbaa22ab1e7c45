package alvh.files;

import alvh.input.InputException;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.FuturesBar;
import alvh.market.FuturesSeries;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// Reads one VX contract file of the exchange.
///
/// Zero stands for no value: an unopened contract, a day without trades (where high and low are
/// quotes, not trades), and every settlement to 2013-05-17 of the newer layout. Prices before
/// 2007-03-26 are brought to index points by the price scale. The last row of an expired contract
/// carries the final settlement value.
final class VxContractReader {
  /// A disclaimer and blank lines may stand before the header.
  private static final int ROWS_TO_HEADER = 4;

  private final ReadingRules rules;
  private final QualityCounts quality;

  VxContractReader(ReadingRules rules, QualityCounts quality) {
    this.rules = rules;
    this.quality = quality;
  }

  /// The contract in `source`, whose name says when it settles.
  FuturesSeries read(TextSource source) {
    LocalDate settlement =
        VxFileName.settlement(source.fileName(), rules.calendar())
            .orElseThrow(() ->
                new InputException(
                    source.name(),
                    "its name does not say which contract it is",
                    "call it VX_2024-02-14.csv by its settlement date, or CFE_G24_VX.csv"));
    TreeMap<LocalDate, FuturesBar> bars = new TreeMap<>();
    try (CsvRows rows = CsvRows.open(source)) {
      Columns columns = new Columns(header(rows));
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        if (!row.isBlank()) {
          add(row, columns, settlement, bars);
        }
      }
    }
    if (bars.isEmpty()) {
      throw new InputException(source.name(), "holds no day", "fetch the file again");
    }
    return new FuturesSeries(
        new FutureContract(FutureRoot.VX, settlement), List.copyOf(bars.values()), source.name());
  }

  private static Header header(CsvRows rows) {
    CsvRow row = rows.header();
    for (int i = 0; i < ROWS_TO_HEADER && !isHeader(row) && rows.hasNext(); i++) {
      row = rows.next();
    }
    if (!isHeader(row)) {
      throw row.fault("there is no header line starting with 'Trade Date'", "fetch the file again");
    }
    return new Header(row);
  }

  private static boolean isHeader(CsvRow row) {
    return row.text(0).equals("Trade Date");
  }

  private record Columns(
      int open, int high, int low, int close, int settle, int volume, int openInterest) {
    Columns(Header header) {
      this(
          header.column("Open"),
          header.column("High"),
          header.column("Low"),
          header.column("Close"),
          header.column("Settle"),
          header.column("Total Volume"),
          header.column("Open Interest"));
    }
  }

  private void add(
      CsvRow row, Columns columns, LocalDate settlement, NavigableMap<LocalDate, FuturesBar> bars) {
    LocalDate day = row.date(0, "Trade Date");
    if (day.isAfter(settlement)) {
      throw row.fault(day + " is after the settlement " + settlement, "check the name of the file");
    }
    FuturesBar bar = bar(row, columns, day);
    FuturesBar earlier = bars.put(day, bar);
    if (earlier != null && !earlier.equals(bar)) {
      throw row.fault(day + " stands twice with different values", "remove one of the two lines");
    }
    if (earlier != null) {
      quality.add(QualityKind.DUPLICATE, row, day.toString());
    } else if (bars.lastKey().isAfter(day)) {
      quality.add(QualityKind.OUT_OF_ORDER, row, day.toString());
    }
  }

  private FuturesBar bar(CsvRow row, Columns columns, LocalDate day) {
    OptionalDouble open = points(row, columns.open(), "Open", day);
    OptionalDouble high = points(row, columns.high(), "High", day);
    OptionalDouble low = points(row, columns.low(), "Low", day);
    OptionalDouble close = points(row, columns.close(), "Close", day);
    OptionalDouble settle = points(row, columns.settle(), "Settle", day);
    boolean hasTraded = open.isPresent() && close.isPresent();
    if (settle.isEmpty()) {
      quality.add(QualityKind.ZERO_IS_MISSING, row, "settle " + day);
    } else if (rules.vxPriceScale().points(1, day) != 1) {
      quality.add(QualityKind.RESCALED, row, day.toString());
    }
    if (hasTraded && isOutside(open, close, high, low)) {
      quality.add(QualityKind.BAR_RANGE, row, day.toString());
    }
    OptionalDouble none = OptionalDouble.empty();
    return new FuturesBar(
        day,
        hasTraded ? open : none,
        hasTraded ? high : none,
        hasTraded ? low : none,
        hasTraded ? close : none,
        settle,
        row.count(columns.volume(), "Total Volume"),
        row.count(columns.openInterest(), "Open Interest"));
  }

  private static boolean isOutside(
      OptionalDouble open, OptionalDouble close, OptionalDouble high, OptionalDouble low) {
    double top = Math.max(open.orElse(0), close.orElse(0));
    double bottom = Math.min(open.orElse(0), close.orElse(0));
    return high.orElse(0) < top || low.orElse(0) > bottom;
  }

  private OptionalDouble points(CsvRow row, int column, String name, LocalDate day) {
    if (CsvRow.isMissing(row.text(column)) && column < row.size()) {
      return OptionalDouble.empty();
    }
    double published = row.price(column, name);
    return published == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(rules.vxPriceScale().points(published, day));
  }
}
