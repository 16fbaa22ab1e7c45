package alvh.lake;

import alvh.instrument.FutureContract;
import alvh.market.FuturesBar;
import alvh.market.FuturesSeries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The days of one futures contract as rows.
final class FuturesRows {
  static final ParquetTable TABLE =
      ParquetTable.of(
          List.of(
              new TableColumn("date", ColumnType.DATE),
              new TableColumn("open", ColumnType.NUMBER),
              new TableColumn("high", ColumnType.NUMBER),
              new TableColumn("low", ColumnType.NUMBER),
              new TableColumn("close", ColumnType.NUMBER),
              new TableColumn("settle", ColumnType.NUMBER),
              new TableColumn("volume", ColumnType.WHOLE),
              new TableColumn("open_interest", ColumnType.WHOLE),
              new TableColumn("source", ColumnType.TEXT)));

  private static final int DATE = 0;
  private static final int OPEN = 1;
  private static final int HIGH = 2;
  private static final int LOW = 3;
  private static final int CLOSE = 4;
  private static final int SETTLE = 5;
  private static final int VOLUME = 6;
  private static final int OPEN_INTEREST = 7;
  private static final int SOURCE = 8;

  private FuturesRows() {}

  static RowSource of(FuturesSeries series) {
    return sink -> {
      for (FuturesBar bar : series.bars()) {
        sink.date(bar.tradeDate());
        for (OptionalDouble price :
            List.of(bar.open(), bar.high(), bar.low(), bar.close(), bar.settle())) {
          price.ifPresentOrElse(sink::number, sink::absent);
        }
        sink.whole(bar.volume());
        sink.whole(bar.openInterest());
        sink.text(series.source());
        sink.endRow();
      }
    };
  }

  /// The days of `contract` in `file`.
  static FuturesSeries read(DuckDb database, Path file, FutureContract contract) {
    List<FuturesBar> bars = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    TABLE.read(
        database,
        file,
        row -> {
          bars.add(
              new FuturesBar(
                  row.date(DATE),
                  price(row, OPEN),
                  price(row, HIGH),
                  price(row, LOW),
                  price(row, CLOSE),
                  price(row, SETTLE),
                  row.whole(VOLUME),
                  row.whole(OPEN_INTEREST)));
          if (sources.isEmpty()) {
            sources.add(row.text(SOURCE));
          }
        });
    return new FuturesSeries(contract, bars, sources.getFirst());
  }

  private static OptionalDouble price(TableRow row, int column) {
    return row.isAbsent(column) ? OptionalDouble.empty() : OptionalDouble.of(row.number(column));
  }
}
