package alvh.files;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The layouts in which whole chains arrive, told apart by their header.
public enum ChainLayout {
  /// Cboe's quote-table download: preamble lines, then calls and puts side by side.
  QUOTE_TABLE("Cboe quote table"),
  /// Cboe's delayed quotes, JSON.
  DELAYED_QUOTES("Cboe delayed quotes"),
  /// Cboe DataShop, end of day with the 15:45 snapshot.
  DATASHOP("Cboe DataShop end of day"),
  /// A vendor's row per series and day.
  LONG_FORM("vendor long form"),
  /// A chain that this project has rebuilt.
  REBUILT("rebuilt chain");

  /// Preamble lines of the quote table before its header, and one more.
  private static final int ROWS_TO_HEADER = 6;

  private final String text;

  ChainLayout(String text) {
    this.text = text;
  }

  /// Its name for people.
  public String text() {
    return text;
  }

  /// The names of all layouts, for people.
  static String names() {
    return Arrays.stream(values()).map(ChainLayout::text).collect(Collectors.joining(", "));
  }

  ChainReader reader() {
    return switch (this) {
      case QUOTE_TABLE -> new QuoteTableReader();
      case DELAYED_QUOTES -> new DelayedQuotesReader();
      case DATASHOP -> new DataShopReader();
      case LONG_FORM -> new LongFormReader();
      case REBUILT -> new RebuiltChainReader();
    };
  }

  /// The layout of `source`; empty when it is no chain this project reads.
  static Optional<ChainLayout> of(TextSource source) {
    if (source.fileName().endsWith(".json")) {
      return Optional.of(DELAYED_QUOTES);
    }
    try (CsvRows rows = CsvRows.open(source)) {
      for (int i = 0; i < ROWS_TO_HEADER && rows.hasNext(); i++) {
        CsvRow row = rows.next();
        Optional<ChainLayout> layout = ofHeader(row);
        if (layout.isPresent()) {
          return layout;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ChainLayout> ofHeader(CsvRow row) {
    if (row.text(0).startsWith("{")) {
      return Optional.of(DELAYED_QUOTES);
    }
    if (row.text(0).equals(RebuiltChainText.MARK)) {
      return Optional.of(REBUILT);
    }
    Header header = new Header(row);
    if (header.has("Calls", "Strike", "Puts")) {
      return Optional.of(QUOTE_TABLE);
    }
    if (header.has("underlying_symbol", "quote_date", "root")) {
      return Optional.of(DATASHOP);
    }
    if (header.has("optionroot", "quotedate")) {
      return Optional.of(LONG_FORM);
    }
    refuseUnreadLayouts(row, header);
    return Optional.empty();
  }

  private static void refuseUnreadLayouts(CsvRow row, Header header) {
    for (String column : List.of("[QUOTE_UNIXTIME]", "cOpra")) {
      if (header.has(column)) {
        throw row.fault(
            "is a chain in the layout with the column '" + column + "', which is not read",
            "use one of: " + names());
      }
    }
  }
}
