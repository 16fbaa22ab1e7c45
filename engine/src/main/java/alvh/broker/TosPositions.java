package alvh.broker;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.OptionContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the position statement that thinkorswim exports as CSV.
///
/// Groups of rows follow a header whose columns depend on the user's layout; only `Instrument` and
/// `Qty` must be there. Each underlying has a heading row (`SPX` or `/VX`), a row of its own (`S&P
/// 500 INDEX,0`, or the shares, or the contract `"..., Feb-24 (prev. /VXF24)"`) and then its
/// options. The heading of a future repeats the quantity of the row below: it is not counted.
final class TosPositions {
  static final String TITLE = "Position Statement for ";
  private static final Pattern DATED =
      Pattern.compile("Position Statement for .* on (\\d{1,2}/\\d{1,2}/\\d{2,4})\\b.*");
  private static final Pattern HEADING = Pattern.compile("/?[A-Z][A-Z0-9.]{0,9}(:[A-Z]{1,6})?");
  private static final Pattern OPTION_ROW = Pattern.compile("\\d{1,4}\\s+.*\\b(CALL|PUT)");
  private static final Pattern MONTH = Pattern.compile(".*\\b([A-Z][a-z]{2}-\\d{2})\\b.*");
  private static final Pattern TOTAL =
      Pattern.compile("(SUB|OVERALL )?TOTALS?\\b.*", Pattern.CASE_INSENSITIVE);

  private final ImportContext context;
  private final ImportLog log;
  private final Optional<LocalDate> day;

  /// The exporter may print a notice before the title.
  private final int titleEntry;

  private Optional<TosColumns> columns = Optional.empty();
  private String heading = "";
  private int headingEntry;
  private OptionalInt headingQuantity = OptionalInt.empty();
  private OptionalLong equity = OptionalLong.empty();
  private OptionalLong cash = OptionalLong.empty();

  private TosPositions(ImportContext context) {
    this.context = context;
    this.log = ImportLog.ofLines(context.name(), context.lines());
    this.titleEntry = TosAccount.titleEntry(context.lines(), TITLE);
    this.day = date(context.lines()).or(context::statementDate);
  }

  static boolean recognises(List<String> lines) {
    return lines.stream().anyMatch(l -> l.startsWith(TITLE) || TosColumns.isHeader(l));
  }

  static Imported read(ImportContext context) {
    var reader = new TosPositions(context);
    for (int i = 0; i < context.lines().size(); i++) {
      reader.line(i, context.lines().get(i));
    }
    reader.endHeading();
    reader.log.value(new StatedValue(reader.equity, reader.cash));
    return reader.log.finish(BrokerFormat.THINKORSWIM_POSITIONS, reader.day);
  }

  private static Optional<LocalDate> date(List<String> lines) {
    return lines.stream()
        .map(DATED::matcher)
        .filter(Matcher::matches)
        .findFirst()
        .flatMap(m -> UsDates.slashed(m.group(1)));
  }

  private void line(int entry, String line) {
    if (line.isBlank()) {
      endHeading();
      log.furniture(entry);
      return;
    }
    if (line.startsWith(TITLE)) {
      log.furniture(entry);
      return;
    }
    Optional<TosColumns> header = TosColumns.parse(line);
    if (header.isPresent()) {
      endHeading();
      columns = header;
      log.furniture(entry);
      return;
    }
    List<String> cells = CsvLine.cells(line);
    if (columns.isPresent() && columns.get().isRow(cells)) {
      row(entry, columns.get(), cells);
    } else {
      endHeading();
      summary(entry, cells);
    }
  }

  /// A line outside the tables: the preamble, the name of a group, or a figure of the account.
  private void summary(int entry, List<String> cells) {
    String label = cells.getFirst();
    OptionalLong amount =
        cells.size() == 2 ? BrokerNumbers.cents(cells.getLast()) : OptionalLong.empty();
    if (amount.isPresent()) {
      switch (label.toUpperCase(Locale.ROOT)) {
        case "EQUITY", "NET LIQUIDATING VALUE", "NET LIQ & DAY TRADES" -> equity = amount;
        case "CASH & SWEEP VEHICLE" -> cash = amount;
        default -> {}
      }
      log.furniture(entry);
    } else if (columns.isEmpty() && entry < titleEntry) {
      log.furniture(entry);
    } else if (isGroupName(entry)) {
      log.furniture(entry);
    }
  }

  /// The name of a group stands right above a header.
  private boolean isGroupName(int entry) {
    return entry + 1 < context.lines().size()
        && TosColumns.isHeader(context.lines().get(entry + 1));
  }

  private void row(int entry, TosColumns at, List<String> cells) {
    String name = at.instrument(cells);
    String quantity = at.quantity(cells);
    if (OPTION_ROW.matcher(name.toUpperCase(Locale.ROOT)).matches()) {
      resolveHeading();
      option(entry, at, cells, name);
    } else if (HEADING.matcher(name).matches()) {
      endHeading();
      heading = name;
      headingEntry = entry;
      headingQuantity = BrokerNumbers.quantity(quantity);
      if (headingQuantity.isEmpty()) {
        log.furniture(entry);
      }
    } else if (TOTAL.matcher(name).matches()) {
      log.furniture(entry);
    } else {
      own(entry, at, cells, name);
    }
  }

  /// The row of the underlying itself: an index, shares, or a futures contract.
  private void own(int entry, TosColumns at, List<String> cells, String name) {
    OptionalInt quantity = BrokerNumbers.quantity(at.quantity(cells));
    if (quantity.isEmpty() || heading.isEmpty()) {
      return;
    }
    settleHeading();
    if (quantity.getAsInt() == 0) {
      log.furniture(entry);
    } else if (heading.startsWith("/")) {
      hold(entry, at, cells, future(name, at, cells).map(Instrument.class::cast));
    } else {
      hold(entry, at, cells, Contracts.share(heading).map(Instrument.class::cast));
    }
  }

  private Reading<FutureContract> future(String name, TosColumns at, List<String> cells) {
    String root = heading.substring(1).replaceFirst(":.*", "");
    Optional<FutureRoot> product = FutureSymbols.root(root);
    Matcher month = MONTH.matcher(name);
    if (product.isEmpty()) {
      return FutureSymbols.isSymbol(heading)
          ? context.futures(day).read(heading)
          : Reading.unread(Contracts.anotherProduct(heading));
    }
    return month.matches()
        ? context
            .futures(day)
            .read(product.get(), month.group(1))
            .then(contract -> agreed(contract, at, cells))
        : Reading.unread("the contract month of " + heading + " is missing in '" + name + "'");
  }

  /// Two futures of one month differ in their days to expiry: a weekly is not the monthly one.
  private Reading<FutureContract> agreed(
      FutureContract contract, TosColumns at, List<String> cells) {
    OptionalInt days = at.days(cells);
    if (days.isEmpty() || day.isEmpty()) {
      return Reading.of(contract);
    }
    LocalDate expiry = day.get().plusDays(days.getAsInt());
    return Math.abs(expiry.toEpochDay() - contract.settlement().toEpochDay()) <= 1
        ? Reading.of(contract)
        : Reading.unread(
            days.getAsInt() + " days do not lead to " + contract.label() + ": a weekly future?");
  }

  private void option(int entry, TosColumns at, List<String> cells, String name) {
    if (heading.isEmpty()) {
      log.unread(entry, "an option without the row of its underlying above");
      return;
    }
    Reading<OptionContract> reading =
        TosOptions.parse(name)
            .then(options ->
                TosSpread.SINGLE.fits(options)
                    ? options.contract(context.contracts(), heading, 0, 0, 0)
                    : Reading.unread("'" + name + "' is more than one option"));
    OptionalInt quantity = BrokerNumbers.quantity(at.quantity(cells));
    if (quantity.isPresent() && quantity.getAsInt() == 0) {
      log.note(entry, heading + " " + name + ": quantity 0, closed");
    } else {
      hold(entry, at, cells, reading.map(Instrument.class::cast));
    }
  }

  private void hold(int entry, TosColumns at, List<String> cells, Reading<Instrument> reading) {
    OptionalInt quantity = BrokerNumbers.quantity(at.quantity(cells));
    switch (reading) {
      case Reading.Unread<Instrument>(String reason) -> log.unread(entry, reason);
      case Reading.Read<Instrument>(Instrument instrument, List<String> notes) -> {
        if (quantity.isEmpty()) {
          log.unread(entry, "'" + at.quantity(cells) + "' is not a quantity");
          return;
        }
        OptionalDouble price = at.tradePrice(cells);
        log.hold(
            new Holding(
                instrument,
                quantity.getAsInt(),
                price,
                Optional.empty(),
                log.where(List.of(entry))),
            List.of(entry));
        notes.forEach(note -> log.remark(entry, note));
      }
    }
  }

  /// The heading's quantity is that of the row below it.
  private void settleHeading() {
    if (headingQuantity.isPresent()) {
      log.furniture(headingEntry);
    }
    headingQuantity = OptionalInt.empty();
  }

  private void endHeading() {
    resolveHeading();
    heading = "";
  }

  /// A heading with a quantity and no row of its own below is the position itself.
  private void resolveHeading() {
    if (headingQuantity.isEmpty()) {
      return;
    }
    boolean isClosed = headingQuantity.getAsInt() == 0;
    headingQuantity = OptionalInt.empty();
    if (isClosed) {
      log.furniture(headingEntry);
      return;
    }
    Reading<Instrument> reading =
        heading.startsWith("/")
            ? context.futures(day).read(heading).map(Instrument.class::cast)
            : Contracts.share(heading).map(Instrument.class::cast);
    TosColumns at = columns.orElseThrow();
    hold(headingEntry, at, CsvLine.cells(context.lines().get(headingEntry)), reading);
  }
}
