package alvh.files;

import alvh.instrument.Right;
import alvh.market.CreditError;
import alvh.market.DataGrade;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chain that this project has rebuilt and written: [RebuiltChainText].
final class RebuiltChainReader implements ChainReader {
  @Override
  public List<Instant> instants(TextSource source, ChainContext context) {
    try (CsvRows rows = CsvRows.open(source)) {
      return List.of(new Preamble(source, rows).at);
    }
  }

  @Override
  public ChainImport read(TextSource source, Optional<Instant> asked, ChainContext context) {
    try (CsvRows rows = CsvRows.open(source)) {
      Preamble preamble = new Preamble(source, rows);
      Instant asOf = context.choose(source, asked, List.of(preamble.at));
      ChainCollector collector = new ChainCollector(source, context);
      preamble.level.ifPresent(collector::level);
      int count = 0;
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        if (!row.isBlank()) {
          count++;
          side(row, Right.CALL, collector);
          side(row, Right.PUT, collector);
        }
      }
      ChainImport made =
          collector.build(
              asOf,
              ChainLayout.REBUILT,
              count,
              preamble.notes,
              DataGrade.REBUILT,
              source.name() + " (" + preamble.origin + ")",
              preamble.error());
      preamble.checkUnderlying(made.chain().underlying());
      return made;
    }
  }

  private static void side(CsvRow row, Right right, ChainCollector collector) {
    List<String> columns = RebuiltChainText.COLUMNS;
    int bid = columns.indexOf(right == Right.CALL ? "call_bid" : "put_bid");
    if (row.text(bid).isEmpty() && row.text(bid + 1).isEmpty()) {
      return;
    }
    double strike = row.number(columns.indexOf("strike"), "strike");
    if (!(strike > 0)) {
      throw row.fault("strike must be > 0, was " + strike, "rebuild the chain again");
    }
    OptionSymbol symbol = new OptionSymbol(row.text(0), row.date(1, "expiration"), right, strike);
    collector.add(
        symbol,
        row.price(bid, columns.get(bid)),
        row.price(bid + 1, columns.get(bid + 1)),
        row.line());
  }

  /// The lines up to the header.
  private static final class Preamble {
    private Instant at = Instant.MIN;
    private Optional<Double> level = Optional.empty();
    private String origin = "";
    private Optional<Double> median = Optional.empty();
    private Optional<Double> p90 = Optional.empty();
    private Optional<String> beyond = Optional.empty();
    private Optional<CsvRow> underlying = Optional.empty();
    private final List<String> notes = new ArrayList<>();

    Preamble(TextSource source, CsvRows rows) {
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        if (row.texts().equals(RebuiltChainText.COLUMNS)) {
          if (at.equals(Instant.MIN)) {
            throw row.fault(
                "the line '" + RebuiltChainText.AT + "' is missing", "rebuild the chain again");
          }
          if (median.isPresent() && p90.isEmpty()) {
            throw row.fault(
                "the line '" + RebuiltChainText.ERROR_P90 + "' is missing",
                "rebuild the chain again");
          }
          notes.addFirst(origin + ": no quotes of a market");
          return;
        }
        take(row);
      }
      throw source.fault(
          1,
          "has no header " + String.join(",", RebuiltChainText.COLUMNS),
          "rebuild the chain again");
    }

    private void take(CsvRow row) {
      String value = row.text(1);
      switch (row.text(0)) {
        case RebuiltChainText.AT -> at = instant(row, value);
        case RebuiltChainText.LEVEL -> level = row.find(1, RebuiltChainText.LEVEL);
        case RebuiltChainText.SOURCE -> origin = value;
        case RebuiltChainText.ERROR_MEDIAN -> median = share(row);
        case RebuiltChainText.ERROR_P90 -> p90 = notBelowMedian(row);
        case RebuiltChainText.ERROR_AT_LEAST -> beyond = Optional.of(value);
        case RebuiltChainText.NOTE -> notes.add(value);
        case RebuiltChainText.UNDERLYING -> underlying = Optional.of(row);
        case RebuiltChainText.MARK -> {}
        case String other ->
            throw row.fault("the line '" + other + "' is not known", "rebuild the chain again");
      }
    }

    private static Optional<Double> share(CsvRow row) {
      return Optional.of(row.price(1, row.text(0)));
    }

    private Optional<Double> notBelowMedian(CsvRow row) {
      Optional<Double> value = share(row);
      if (median.isEmpty() || value.orElseThrow() < median.get()) {
        throw row.fault(
            row.text(0) + " must follow the median and be no less", "rebuild the chain again");
      }
      return value;
    }

    private void checkUnderlying(String found) {
      if (underlying.isPresent() && !underlying.get().text(1).equals(found)) {
        throw underlying
            .get()
            .fault(
                "the underlying is " + underlying.get().text(1) + ", the options are on " + found,
                "rebuild the chain again");
      }
    }

    private Optional<CreditError> error() {
      return median.flatMap(m -> p90.map(p -> new CreditError(m, p, beyond)));
    }

    private static Instant instant(CsvRow row, String text) {
      try {
        return LocalDateTime.parse(text).atZone(NewYork.ZONE).toInstant();
      } catch (DateTimeParseException notATime) {
        throw row.fault("'" + text + "' is not a New York time", "write it as 2015-08-24T16:15");
      }
    }
  }
}
