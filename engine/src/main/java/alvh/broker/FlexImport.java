package alvh.broker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads a Flex report of Interactive Brokers: open positions, trades and the account's value.
///
/// Entries are the elements of the file. A report of several days gives the positions of the last
/// one; a report of several accounts is refused, since their positions are not one book.
final class FlexImport {
  private static final Set<String> FURNITURE =
      Set.of(
          "FlexQueryResponse",
          "FlexStatements",
          "FlexStatement",
          "FlexStatementResponse",
          "AccountInformation");

  private static final Set<String> VALUES =
      Set.of("EquitySummaryByReportDateInBase", "CashReportCurrency");

  private final ImportContext context;
  private final ImportLog log;
  private final List<FlexElement> elements;

  private FlexImport(ImportContext context) {
    this.context = context;
    this.log = new ImportLog(context.name());
    this.elements = FlexXml.elements(context.name(), context.text());
    elements.forEach(e -> log.enter(e.line(), e.asText()));
  }

  static Imported read(ImportContext context) {
    var reader = new FlexImport(context);
    reader.requireOneAccount();
    Optional<LocalDate> day = reader.day().or(context::statementDate);
    var contract = new FlexContract(context.contracts());
    new FlexPositions(reader.log, reader.elements, contract, day).read();
    new FlexTrades(reader.log, reader.elements, contract).read();
    reader.log.value(reader.value());
    reader.rest();
    return reader.log.finish(BrokerFormat.IBKR_FLEX, day);
  }

  private void requireOneAccount() {
    List<String> accounts =
        elements.stream()
            .filter(e -> e.name().equals("FlexStatement"))
            .map(e -> e.text("accountId"))
            .distinct()
            .toList();
    if (accounts.size() > 1) {
      throw context.fault(
          "the report holds " + accounts.size() + " accounts: " + String.join(", ", accounts),
          "choose one account in the Flex query and export it again");
    }
  }

  /// The last day of the last statement.
  private Optional<LocalDate> day() {
    return elements.stream()
        .filter(e -> e.name().equals("FlexStatement"))
        .flatMap(e -> e.first("toDate", "whenGenerated").flatMap(FlexTimes::date).stream())
        .max(Comparator.naturalOrder());
  }

  private StatedValue value() {
    OptionalLong equity =
        elements.stream()
            .filter(e -> e.name().equals("EquitySummaryByReportDateInBase"))
            .max(
                Comparator.comparing(
                    e -> FlexTimes.date(e.text("reportDate")).orElse(LocalDate.MIN)))
            .map(e -> BrokerNumbers.cents(e.text("total")))
            .orElseGet(OptionalLong::empty);
    OptionalLong cash =
        elements.stream()
            .filter(e -> e.name().equals("CashReportCurrency"))
            .filter(e -> e.text("currency").equals("BASE_SUMMARY"))
            .reduce((first, last) -> last)
            .map(e -> BrokerNumbers.cents(e.text("endingCash")))
            .orElseGet(OptionalLong::empty);
    return new StatedValue(equity, cash);
  }

  /// Containers have no attributes; what is left is passed over by the name of its section.
  private void rest() {
    var named = new ArrayList<String>();
    for (int i = 0; i < elements.size(); i++) {
      FlexElement element = elements.get(i);
      if (log.isSettled(i)) {
        continue;
      }
      if (FURNITURE.contains(element.name())
          || VALUES.contains(element.name())
          || element.attributes().isEmpty()) {
        log.furniture(i);
      } else if (element.name().equals("OptionEAE")) {
        log.note(
            i,
            String.format(
                Locale.ROOT,
                "%s %s of %s on %s",
                element.text("transactionType"),
                element.text("quantity"),
                element.text("symbol"),
                element.text("date")));
      } else if (named.contains(element.name())) {
        log.covered(i);
      } else {
        named.add(element.name());
        log.note(i, "elements " + element.name() + " hold neither trades nor positions");
      }
    }
  }
}
