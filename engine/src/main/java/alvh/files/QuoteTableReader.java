package alvh.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Cboe's quote-table download: preamble lines with the index level and the time of the download,
/// then one row per expiry and strike with the call left and the put right of the strike.
final class QuoteTableReader implements ChainReader {
  private static final String LAST = "Last:";
  private static final String DATE = "Date:";

  @Override
  public List<Instant> instants(TextSource source, ChainContext context) {
    try (CsvRows rows = CsvRows.open(source)) {
      return preamble(rows).download.flatMap(d -> d.closingQuotes(context)).stream().toList();
    }
  }

  @Override
  public ChainImport read(TextSource source, Optional<Instant> asked, ChainContext context) {
    try (CsvRows rows = CsvRows.open(source)) {
      Preamble preamble = preamble(rows);
      Instant asOf = asOf(source, preamble, asked, context);
      ChainCollector collector = new ChainCollector(source, context);
      preamble.level.ifPresent(collector::level);
      Columns columns = new Columns(new Header(preamble.header));
      int count = 0;
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        if (row.isBlank()) {
          continue;
        }
        count++;
        side(row, columns.callSymbol, columns.callBid, columns, collector);
        side(row, columns.putSymbol, columns.putBid, columns, collector);
      }
      return collector.build(
          asOf,
          ChainLayout.QUOTE_TABLE,
          count,
          List.of(
              "quotes taken as of "
                  + ChainContext.text(asOf)
                  + ", downloaded "
                  + preamble.download.map(DownloadTime::toString).orElse("at an unknown time")));
    }
  }

  private static Instant asOf(
      TextSource source, Preamble preamble, Optional<Instant> asked, ChainContext context) {
    if (preamble.download.isPresent()) {
      return preamble.download.orElseThrow().asOf(source, asked, context);
    }
    return asked.orElseThrow(() ->
        source.fault(1, "does not say when it was downloaded", "say the quotes' time with --at"));
  }

  private static void side(
      CsvRow row, int symbolColumn, int bidColumn, Columns columns, ChainCollector collector) {
    String text = row.text(symbolColumn);
    collector.checkStrike(text, row.number(columns.strike, "Strike"), row.line());
    collector.add(
        text,
        QuotePrices.of(row, bidColumn, "Bid", text, collector.quality()),
        QuotePrices.of(row, bidColumn + 1, "Ask", text, collector.quality()),
        row.line());
  }

  /// Where the columns stand: `Bid` occurs twice, first for the call, then for the put.
  private static final class Columns {
    private final int callSymbol;
    private final int callBid;
    private final int strike;
    private final int putSymbol;
    private final int putBid;

    Columns(Header header) {
      callSymbol = header.column("Calls");
      strike = header.column("Strike");
      putSymbol = header.column("Puts");
      callBid = bidBetween(header.row(), callSymbol, strike);
      putBid = bidBetween(header.row(), putSymbol, header.row().size());
    }

    private static int bidBetween(CsvRow header, int from, int to) {
      for (int i = from; i < to - 1; i++) {
        if (header.text(i).equals("Bid") && header.text(i + 1).equals("Ask")) {
          return i;
        }
      }
      throw header.fault("there is no Bid and Ask after column " + from, "restore the header");
    }
  }

  private record Preamble(Optional<Double> level, Optional<DownloadTime> download, CsvRow header) {}

  private static Preamble preamble(CsvRows rows) {
    Optional<Double> level = Optional.empty();
    Optional<DownloadTime> download = Optional.empty();
    CsvRow row = rows.header();
    while (!new Header(row).has("Calls", "Strike", "Puts")) {
      for (String text : row.texts()) {
        if (text.startsWith(LAST)) {
          level = Decimals.parse(text.substring(LAST.length()).strip());
        } else if (text.startsWith(DATE)) {
          download = DownloadTime.parse(text.substring(DATE.length()).strip());
        }
      }
      if (!rows.hasNext()) {
        throw row.fault("has no header line with Calls, Strike, Puts", "fetch the file again");
      }
      row = rows.next();
    }
    return new Preamble(level, download, row);
  }
}
