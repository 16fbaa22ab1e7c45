package alvh.lake;

import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.CreditError;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.market.QuoteState;
import alvh.time.TradingCalendar;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Option chains as rows: one for each series that is listed, by instant, settlement, root, strike,
/// calls before puts.
final class ChainRows {
  static final ParquetTable TABLE =
      ParquetTable.of(
          List.of(
              new TableColumn("instant", ColumnType.INSTANT),
              new TableColumn("root", ColumnType.TEXT),
              new TableColumn("expiry", ColumnType.DATE),
              new TableColumn("strike", ColumnType.NUMBER),
              new TableColumn("right", ColumnType.TEXT),
              new TableColumn("bid", ColumnType.NUMBER),
              new TableColumn("ask", ColumnType.NUMBER),
              new TableColumn("underlying_level", ColumnType.NUMBER),
              new TableColumn("grade", ColumnType.TEXT),
              new TableColumn("source", ColumnType.TEXT),
              new TableColumn("error_median", ColumnType.NUMBER),
              new TableColumn("error_p90", ColumnType.NUMBER),
              new TableColumn("error_at_least", ColumnType.TEXT)));

  private static final int INSTANT = 0;
  private static final int ROOT = 1;
  private static final int EXPIRY = 2;
  private static final int STRIKE = 3;
  private static final int RIGHT = 4;
  private static final int BID = 5;
  private static final int ASK = 6;
  private static final int LEVEL = 7;
  private static final int GRADE = 8;
  private static final int SOURCE = 9;
  private static final int ERROR_MEDIAN = 10;
  private static final int ERROR_P90 = 11;
  private static final int ERROR_AT_LEAST = 12;

  private ChainRows() {}

  /// The rows of `chains`, which are of one underlying and ascend in time.
  static RowSource of(List<OptionChain> chains) {
    return sink -> chains.forEach(chain -> pour(chain, sink));
  }

  private static void pour(OptionChain chain, RowSink sink) {
    for (ChainSlice slice : chain.slices()) {
      for (int i = 0; i < slice.size(); i++) {
        for (Right right : Right.values()) {
          if (slice.state(right, i) != QuoteState.UNLISTED) {
            row(chain, slice, i, right, sink);
          }
        }
      }
    }
  }

  private static void row(OptionChain chain, ChainSlice slice, int i, Right right, RowSink sink) {
    Quote quote = slice.quote(right, i);
    sink.instant(chain.asOf());
    sink.text(slice.root().name());
    sink.date(slice.expiry().date());
    sink.number(slice.strike(i));
    sink.text(String.valueOf(right.letter()));
    sink.number(quote.bid());
    sink.number(quote.ask());
    chain.underlyingLevel().ifPresentOrElse(sink::number, sink::absent);
    sink.text(chain.grade().name());
    sink.text(chain.source());
    chain
        .creditError()
        .ifPresentOrElse(
            error -> {
              sink.number(error.median());
              sink.number(error.p90());
              error.beyond().ifPresentOrElse(sink::text, sink::absent);
            },
            () -> {
              sink.absent();
              sink.absent();
              sink.absent();
            });
    sink.endRow();
  }

  /// The chains in `file`, ascending in time.
  static List<OptionChain> read(
      DuckDb database, Path file, String underlying, TradingCalendar calendar) {
    ChainAssembly assembly = new ChainAssembly(underlying, calendar);
    TABLE.read(
        database,
        file,
        row -> {
          if (!assembly.isAt(row.micros(INSTANT))) {
            assembly.begin(row.micros(INSTANT), head(row));
          }
          boolean isCall = row.text(RIGHT).charAt(0) == Right.CALL.letter();
          assembly.quote(
              row.text(ROOT),
              row.date(EXPIRY),
              row.number(STRIKE),
              isCall,
              row.number(BID),
              row.number(ASK));
        });
    return assembly.end();
  }

  private static ChainHead head(TableRow row) {
    OptionalDouble level =
        row.isAbsent(LEVEL) ? OptionalDouble.empty() : OptionalDouble.of(row.number(LEVEL));
    Optional<String> atLeast =
        row.isAbsent(ERROR_AT_LEAST) ? Optional.empty() : Optional.of(row.text(ERROR_AT_LEAST));
    Optional<CreditError> error =
        row.isAbsent(ERROR_MEDIAN)
            ? Optional.empty()
            : Optional.of(
                new CreditError(row.number(ERROR_MEDIAN), row.number(ERROR_P90), atLeast));
    return new ChainHead(
        row.instant(INSTANT), level, DataGrade.valueOf(row.text(GRADE)), row.text(SOURCE), error);
  }
}
