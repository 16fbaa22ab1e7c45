package alvh.files;

import alvh.input.InputException;
import java.util.Locale;
import java.util.Optional;

/// Guesses what an unmapped file may be, to print the line that would map it. Never used to read.
final class LayoutGuess {
  private static final int ROWS_TO_HEADER = 4;

  private LayoutGuess() {}

  /// The layout that `source` seems to have; empty when it looks like no data of ours.
  static Optional<DatasetKind> of(TextSource source) {
    try {
      if (ChainLayout.of(source).isPresent()) {
        return Optional.of(DatasetKind.CHAIN);
      }
      try (CsvRows rows = CsvRows.open(source)) {
        for (int i = 0; i < ROWS_TO_HEADER && rows.hasNext(); i++) {
          Optional<DatasetKind> kind = of(rows.next());
          if (kind.isPresent()) {
            return kind;
          }
        }
      }
      return Optional.empty();
    } catch (InputException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<DatasetKind> of(CsvRow row) {
    Header header = new Header(row);
    if (header.has("Trade Date", "Futures", "Settle")) {
      return Optional.of(DatasetKind.VX_CONTRACT);
    }
    if (header.has("id", "date", "close")) {
      return Optional.of(DatasetKind.LONG);
    }
    if (header.has("date", "open", "high", "low", "close")) {
      return Optional.of(DatasetKind.OHLC);
    }
    if (row.size() > 1 && header.find("date", "observation_date").isPresent()) {
      return Optional.of(DatasetKind.COLUMNS);
    }
    boolean isCount =
        row.size() == 2
            && Dates.parse(row.text(0)).isPresent()
            && Decimals.parse(row.text(1)).isPresent();
    return isCount ? Optional.of(DatasetKind.COUNTS) : Optional.empty();
  }

  /// The line of `data.yaml` that would map `file`, the series' names to be filled in.
  static String line(String file, DatasetKind kind) {
    String layout = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    String series =
        switch (kind) {
          case OHLC -> ", prefix: NAME";
          case COLUMNS -> ", series: { COLUMN: NAME.close }";
          case COUNTS -> ", series: { value: NAME }";
          case LONG -> ", series: { ID: NAME.close }";
          case LEAN, RELEASES, EVENT_TABLE, VX_FINALS -> ", series: { KEY: NAME }";
          case VX_CONTRACT, VX_CURVE, VX_PANEL, CHAIN, IGNORED -> "";
        };
    String unit = series.isEmpty() ? "" : ", unit: index points, clock: \"16:15\"";
    return "- { files: \"" + file + "\", layout: " + layout + series + unit + " }";
  }
}
