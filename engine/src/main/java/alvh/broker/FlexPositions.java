package alvh.broker;

import alvh.instrument.Instrument;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Reads the `OpenPosition` rows of a Flex report, counting each position once.
///
/// A query may print a position as SUMMARY, as its LOTs, or both. The summary counts where there is
/// one, and the lots then say when it was opened; lots alone are added up.
final class FlexPositions {
  private static final String LOT = "LOT";

  private final ImportLog log;
  private final List<FlexElement> elements;
  private final FlexContract contract;
  private final Optional<LocalDate> day;
  private final Map<Integer, LocalDate> statementDays;
  private boolean isCostBasisNoted;

  FlexPositions(
      ImportLog log, List<FlexElement> elements, FlexContract contract, Optional<LocalDate> day) {
    this.log = log;
    this.elements = elements;
    this.contract = contract;
    this.day = day;
    this.statementDays = statementDays(elements);
  }

  private record Row(int entry, FlexElement element, int quantity) {
    boolean isLot() {
      return element.text("levelOfDetail").equals(LOT);
    }
  }

  void read() {
    Optional<LocalDate> last = lastReport();
    Map<Instrument, List<Row>> positions = new LinkedHashMap<>();
    for (int i = 0; i < elements.size(); i++) {
      FlexElement element = elements.get(i);
      if (!element.name().equals("OpenPosition")) {
        continue;
      }
      Optional<LocalDate> reported = reported(element);
      if (reported.isPresent() && !reported.equals(last)) {
        log.note(i, element.text("symbol") + ": a position of an earlier day");
      } else {
        sort(i, element, positions);
      }
    }
    positions.forEach(this::hold);
  }

  private void sort(int entry, FlexElement element, Map<Instrument, List<Row>> positions) {
    OptionalInt quantity = BrokerNumbers.quantity(element.text("position"));
    switch (contract.read(element, day)) {
      case Reading.Unread<Instrument>(String reason) -> log.unread(entry, reason);
      case Reading.Read<Instrument>(Instrument instrument, List<String> notes) -> {
        if (quantity.isEmpty() || quantity.getAsInt() == 0) {
          log.unread(entry, "'" + element.text("position") + "' is not a position");
        } else if (contradictsSide(element, quantity.getAsInt())) {
          log.unread(entry, "side contradicts the position " + quantity.getAsInt());
        } else {
          notes.forEach(note -> log.remark(entry, note));
          positions
              .computeIfAbsent(instrument, k -> new ArrayList<>())
              .add(new Row(entry, element, quantity.getAsInt()));
        }
      }
    }
  }

  private static boolean contradictsSide(FlexElement element, int quantity) {
    return switch (element.text("side")) {
      case "Long" -> quantity < 0;
      case "Short" -> quantity > 0;
      default -> false;
    };
  }

  private void hold(Instrument instrument, List<Row> rows) {
    List<Row> lots = rows.stream().filter(Row::isLot).toList();
    List<Row> summaries = rows.stream().filter(row -> !row.isLot()).toList();
    List<Row> counted = summaries.isEmpty() ? lots : summaries;
    long total = counted.stream().mapToLong(Row::quantity).sum();
    long lotTotal = lots.stream().mapToLong(Row::quantity).sum();
    if (total == 0 || Math.abs(total) > Integer.MAX_VALUE) {
      rows.forEach(row -> log.unread(row.entry(), "the rows add up to " + total));
      return;
    }
    List<Integer> entries = rows.stream().map(Row::entry).toList();
    if (!summaries.isEmpty() && !lots.isEmpty() && lotTotal != total) {
      log.remark(
          entries.getFirst(),
          "the lots add up to "
              + lotTotal
              + ", the summary says "
              + total
              + ": the summary counts");
    }
    log.hold(
        new Holding(
            instrument, Math.toIntExact(total), price(counted), opened(rows), log.where(entries)),
        entries);
  }

  /// The average weighted by quantity; empty when a row has none.
  ///
  /// IBKR nets commissions in cost bases, so the open price counts where the report has it.
  private OptionalDouble price(List<Row> rows) {
    BigDecimal money = BigDecimal.ZERO;
    long quantity = 0;
    for (Row row : rows) {
      Optional<BigDecimal> open = row.element().find("openPrice").flatMap(BrokerNumbers::parse);
      Optional<BigDecimal> price =
          open.or(() -> row.element().find("costBasisPrice").flatMap(BrokerNumbers::parse));
      if (price.isEmpty()) {
        return OptionalDouble.empty();
      }
      if (open.isEmpty()) {
        costBasis(row);
      }
      money = money.add(price.get().multiply(BigDecimal.valueOf(row.quantity())));
      quantity += row.quantity();
    }
    return OptionalDouble.of(money.doubleValue() / quantity);
  }

  /// Said once a report, since its rows have the same columns.
  private void costBasis(Row row) {
    if (!isCostBasisNoted) {
      isCostBasisNoted = true;
      log.remark(
          row.entry(),
          "no openPrice: positions are taken at their costBasisPrice, which includes commissions;"
              + " add Open Price to the query");
    }
  }

  private Optional<LocalDate> opened(List<Row> rows) {
    List<LocalDate> dates =
        rows.stream()
            .flatMap(row -> FlexTimes.date(row.element().text("openDateTime")).stream())
            .distinct()
            .sorted()
            .toList();
    if (dates.size() > 1) {
      log.remark(
          rows.getFirst().entry(),
          rows.getFirst().element().text("symbol")
              + ": opened on "
              + dates.stream().map(LocalDate::toString).collect(Collectors.joining(", "))
              + ": the earliest counts");
    }
    return dates.stream().findFirst();
  }

  /// The day of the latest positions, where rows or statements differ in it.
  private Optional<LocalDate> lastReport() {
    return elements.stream()
        .filter(e -> e.name().equals("OpenPosition"))
        .flatMap(e -> reported(e).stream())
        .max(Comparator.naturalOrder());
  }

  private Optional<LocalDate> reported(FlexElement row) {
    return FlexTimes.date(row.text("reportDate"))
        .or(() -> Optional.ofNullable(statementDays.get(row.statement())));
  }

  private static Map<Integer, LocalDate> statementDays(List<FlexElement> elements) {
    Map<Integer, LocalDate> days = new HashMap<>();
    elements.stream()
        .filter(e -> e.name().equals("FlexStatement"))
        .forEach(
            e -> FlexTimes.date(e.text("toDate")).ifPresent(date -> days.put(e.statement(), date)));
    return days;
  }
}
