package alvh.files;

import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A vendor's end-of-day table with one row per series and day, many days in one file; the OSI
/// symbol stands in `optionroot`.
final class LongFormReader implements ChainReader {
  @Override
  public List<Instant> instants(TextSource source, ChainContext context) {
    return DayColumn.days(source, "quotedate").stream()
        .filter(context.calendar()::isTradingDay)
        .map(context::closingQuotes)
        .toList();
  }

  @Override
  public ChainImport read(TextSource source, Optional<Instant> asked, ChainContext context) {
    Instant asOf = context.choose(source, asked, instants(source, context));
    LocalDate day = NewYork.date(asOf);
    try (CsvRows rows = CsvRows.open(source)) {
      Header header = new Header(rows.header());
      int date = header.column("quotedate");
      int symbol = header.column("optionroot");
      int bid = header.column("bid");
      int ask = header.column("ask");
      int strike = header.column("strike");
      int level = header.column("underlying_last");
      ChainCollector collector = new ChainCollector(source, context);
      int count = 0;
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        if (row.isBlank() || !row.date(date, "quotedate").equals(day)) {
          continue;
        }
        count++;
        String text = row.text(symbol);
        collector.checkStrike(text, row.number(strike, "strike"), row.line());
        collector.add(
            text,
            QuotePrices.of(row, bid, "bid", text, collector.quality()),
            QuotePrices.of(row, ask, "ask", text, collector.quality()),
            row.line());
        row.find(level, "underlying_last").ifPresent(collector::level);
      }
      return collector.build(
          asOf, ChainLayout.LONG_FORM, count, List.of("closing quotes of " + day));
    }
  }
}
