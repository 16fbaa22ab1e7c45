package alvh.files;

import alvh.instrument.Right;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/// Cboe DataShop end of day: one row per series with two snapshots, a quarter of an hour before the
/// cash close (`_1545`) and at the end of quoting (`_eod`); the instant asked for chooses.
///
/// Binary options on VIX (root BVZ) stand between the vanilla rows: refused by name and counted.
final class DataShopReader implements ChainReader {
  @Override
  public List<Instant> instants(TextSource source, ChainContext context) {
    List<Instant> instants = new ArrayList<>();
    for (LocalDate day : DayColumn.days(source, "quote_date")) {
      instants.add(context.earlySnapshot(day));
      instants.add(context.closingQuotes(day));
    }
    return instants;
  }

  @Override
  public ChainImport read(TextSource source, Optional<Instant> asked, ChainContext context) {
    SortedSet<LocalDate> days = DayColumn.days(source, "quote_date");
    Optional<Instant> wanted =
        asked.isEmpty() && days.size() == 1
            ? Optional.of(context.closingQuotes(days.getFirst()))
            : asked;
    Instant asOf = context.choose(source, wanted, instants(source, context));
    LocalDate day = NewYork.date(asOf);
    String snapshot = asOf.equals(context.closingQuotes(day)) ? "eod" : "1545";
    try (CsvRows rows = CsvRows.open(source)) {
      Columns columns = new Columns(new Header(rows.header()), snapshot);
      ChainCollector collector = new ChainCollector(source, context);
      int count = 0;
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        if (!row.isBlank() && row.date(columns.day, "quote_date").equals(day)) {
          columns.add(row, collector);
          count++;
        }
      }
      return collector.build(
          asOf,
          ChainLayout.DATASHOP,
          count,
          List.of("columns *_" + snapshot + ", quotes of " + ChainContext.text(asOf)));
    }
  }

  private static final class Columns {
    private final String snapshot;
    private final int day;
    private final int root;
    private final int expiration;
    private final int strike;
    private final int right;
    private final int bid;
    private final int ask;
    private final int levelBid;
    private final int levelAsk;

    Columns(Header header, String snapshot) {
      this.snapshot = snapshot;
      day = header.column("quote_date");
      root = header.column("root");
      expiration = header.column("expiration");
      strike = header.column("strike");
      right = header.column("option_type");
      bid = header.column("bid_" + snapshot);
      ask = header.column("ask_" + snapshot);
      levelBid = header.column("underlying_bid_" + snapshot);
      levelAsk = header.column("underlying_ask_" + snapshot);
    }

    void add(CsvRow row, ChainCollector collector) {
      OptionSymbol symbol =
          new OptionSymbol(
              row.text(root), row.date(expiration, "expiration"), right(row), strike(row));
      String text = symbol.toString();
      collector.add(
          symbol,
          QuotePrices.of(row, bid, "bid_" + snapshot, text, collector.quality()),
          QuotePrices.of(row, ask, "ask_" + snapshot, text, collector.quality()),
          row.line());
      Optional<Double> low = row.find(levelBid, "underlying_bid_" + snapshot);
      Optional<Double> high = row.find(levelAsk, "underlying_ask_" + snapshot);
      if (low.isPresent() && high.isPresent()) {
        collector.level((low.orElseThrow() + high.orElseThrow()) / 2);
      }
    }

    private double strike(CsvRow row) {
      double value = row.number(strike, "strike");
      if (!(value > 0)) {
        throw row.fault("strike must be > 0, was " + value, "correct or remove the line");
      }
      return value;
    }

    private Right right(CsvRow row) {
      return switch (row.text(right)) {
        case "C", "c" -> Right.CALL;
        case "P", "p" -> Right.PUT;
        case String other ->
            throw row.fault("option_type is '" + other + "'", "write C for a call, P for a put");
      };
    }
  }
}
