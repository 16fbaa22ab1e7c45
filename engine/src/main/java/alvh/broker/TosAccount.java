package alvh.broker;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the account statement that thinkorswim exports as CSV.
///
/// It is several tables below each other. The trades stand in the cash tables, `Cash Balance` and
/// `Futures Statements`, with their id and fees; the tables of orders and trades repeat them and
/// are passed over with a note, as are those of positions and profits.
final class TosAccount {
  static final String TITLE = "Account Statement for ";
  private static final String TRADES = "Account Trade History";
  private static final Pattern DATED =
      Pattern.compile("Account Statement for .*through (\\d{1,2}/\\d{1,2}/\\d{2,4})\\b.*");
  private static final Pattern TITLE_CELL = Pattern.compile("[A-Za-z][A-Za-z &]{2,40}");

  private final ImportContext context;
  private final ImportLog log;
  private final TosCashRow rows;
  private Optional<TosCashColumns> columns = Optional.empty();
  private Optional<String> passedOver = Optional.empty();
  private final boolean hasCashTable;

  /// The exporter may print a notice before the title.
  private final int titleEntry;

  private boolean isNoteGiven;
  private OptionalLong equity = OptionalLong.empty();

  private TosAccount(ImportContext context) {
    this.context = context;
    this.log = ImportLog.ofLines(context.name(), context.lines());
    this.titleEntry = titleEntry(context.lines(), TITLE);
    this.hasCashTable = context.lines().stream().anyMatch(l -> TosCashColumns.parse(l).isPresent());
    var clock = new TosClock();
    this.rows = new TosCashRow(context, log, clock);
  }

  static boolean recognises(List<String> lines) {
    return lines.stream().anyMatch(l -> l.startsWith(TITLE) || TosCashColumns.parse(l).isPresent());
  }

  static Imported read(ImportContext context) {
    var reader = new TosAccount(context);
    for (int i = 0; i < context.lines().size(); i++) {
      reader.line(i, context.lines().get(i));
    }
    reader.log.value(new StatedValue(reader.equity, reader.rows.cashCents()));
    return reader.log.finish(
        BrokerFormat.THINKORSWIM_ACCOUNT,
        date(context.lines()).or(reader.rows::lastDate).or(context::statementDate));
  }

  /// The entry of the line that begins with `title`; -1 without one.
  static int titleEntry(List<String> lines, String title) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith(title)) {
        return i;
      }
    }
    return -1;
  }

  private static Optional<LocalDate> date(List<String> lines) {
    return lines.stream()
        .map(DATED::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(m -> UsDates.slashed(m.group(1)));
  }

  private void line(int entry, String line) {
    if (line.isBlank() || line.startsWith(TITLE)) {
      log.furniture(entry);
      return;
    }
    List<String> cells = CsvLine.cells(line);
    Optional<TosCashColumns> header = TosCashColumns.parse(line);
    if (header.isPresent()) {
      columns = header;
      passedOver = Optional.empty();
      log.furniture(entry);
    } else if (isTitle(entry, cells)) {
      title(entry, cells.getFirst());
    } else if (passedOver.isPresent()) {
      passOver(entry, passedOver.get(), cells);
    } else if (columns.isPresent()) {
      rows.read(entry, columns.get(), cells);
    } else if (entry < titleEntry) {
      log.furniture(entry);
    }
  }

  private void title(int entry, String title) {
    columns = Optional.empty();
    isNoteGiven = false;
    passedOver = Optional.of(title);
    log.furniture(entry);
  }

  /// One note covers all rows of a table; net liquidation is the one figure taken from them.
  private void passOver(int entry, String title, List<String> cells) {
    if (cells.size() == 2
        && cells.getFirst().toUpperCase(Locale.ROOT).startsWith("NET LIQUIDATING VALUE")
        && BrokerNumbers.cents(cells.getLast()).isPresent()) {
      equity = BrokerNumbers.cents(cells.getLast());
      log.furniture(entry);
    } else if (title.equals(TRADES) && !hasCashTable) {
      log.unread(entry, "trades are read from the cash tables: export them too");
    } else if (isNoteGiven) {
      log.covered(entry);
    } else {
      isNoteGiven = true;
      log.note(entry, "the table '" + title + "' is passed over: " + why(title));
    }
  }

  private static String why(String title) {
    return switch (title) {
      case "Account Order History", TRADES ->
          "trades are read from the cash tables, where they have ids and fees";
      case "Options", "Futures", "Equities", "Futures Options" ->
          "positions are read from a position statement";
      default -> "it holds neither trades nor positions of this book";
    };
  }

  /// A title stands alone on its line above a header or a blank one.
  private boolean isTitle(int entry, List<String> cells) {
    boolean isAlone =
        cells.stream().skip(1).allMatch(String::isEmpty)
            && TITLE_CELL.matcher(cells.getFirst()).matches();
    return isAlone
        && (entry == 0 || context.lines().get(entry - 1).isBlank() || passedOver.isEmpty());
  }
}
