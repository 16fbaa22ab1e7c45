package alvh.broker;

import alvh.book.FillLeg;
import alvh.instrument.Instrument;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the trade rows of a Flex report, counting each trade once.
///
/// A query may print executions, the orders they add up to, and the lots they closed. Executions
/// count; an order counts where its executions are left out. Executions of several contracts under
/// one order are the legs of a combination and make fills as [FlexBatches] says; a roll makes one
/// for what it closed and one for what it opened, each with its own prices and fees.
///
/// A fill's id is the same in every report that holds its executions: the execution's own id, or
/// `order 77 3f2a90c1d4e5`, the order and 12 digits of the hash of the sorted ids of the
/// executions. An execution without an id stands in it with its time, quantity, contract and price,
/// and with its number among equal ones.
final class FlexTrades {
  private static final Set<String> NAMES =
      Set.of("Trade", "Order", "Lot", "TradeConfirm", "SymbolSummary", "AssetSummary", "WashSale");

  private final ImportLog log;
  private final List<FlexElement> elements;
  private final FlexContract contract;
  private final Set<String> seen = new HashSet<>();

  /// The id or else the content of the executions taken, by entry.
  private final Map<Integer, String> keys = new HashMap<>();

  private final Map<String, Integer> alike = new HashMap<>();

  FlexTrades(ImportLog log, List<FlexElement> elements, FlexContract contract) {
    this.log = log;
    this.elements = elements;
    this.contract = contract;
  }

  void read() {
    Set<String> executed = new HashSet<>();
    for (FlexElement element : elements) {
      if (NAMES.contains(element.name()) && level(element).equals("EXECUTION")) {
        executed.add(key(element));
      }
    }
    Map<String, List<FlexExecution>> orders = new LinkedHashMap<>();
    Map<String, Set<Optional<Instant>>> broken = new HashMap<>();
    for (int i = 0; i < elements.size(); i++) {
      FlexElement element = elements.get(i);
      if (NAMES.contains(element.name())) {
        sort(i, element, executed, orders, broken);
      }
    }
    orders.forEach((order, executions) ->
        FlexBatches.of(executions, broken.getOrDefault(order, Set.of())).stream()
            .flatMap(batch -> FlexBatches.parts(batch).stream())
            .forEach(this::fill));
  }

  private void sort(
      int entry,
      FlexElement row,
      Set<String> executed,
      Map<String, List<FlexExecution>> orders,
      Map<String, Set<Optional<Instant>>> broken) {
    String level = level(row);
    boolean isOrder = level.equals("ORDER");
    if (!level.equals("EXECUTION") && (!isOrder || executed.contains(key(row)))) {
      log.note(entry, row.text("symbol") + ": " + level + " row, counted by its executions");
    } else if (row.text("transactionType").equals("BookTrade")) {
      log.note(
          entry,
          "expiry, exercise or assignment of "
              + row.text("quantity")
              + " "
              + row.text("symbol")
              + " at "
              + row.text("tradePrice"));
    } else {
      String order = row.first("ibOrderID", "orderID").orElse("row " + entry);
      switch (FlexExecution.parse(entry, row, contract)) {
        case Reading.Unread<FlexExecution>(String reason) -> {
          log.unread(entry, reason);
          broken.computeIfAbsent(order, k -> new HashSet<>()).add(FlexExecution.time(row));
        }
        case Reading.Read<FlexExecution>(FlexExecution execution, List<String> notes) -> {
          String key = execution.executionId().orElseGet(() -> content(row.statement(), execution));
          if (seen.add(key)) {
            keys.put(entry, key);
            notes.forEach(note -> log.remark(entry, note));
            orders.computeIfAbsent(order, k -> new ArrayList<>()).add(execution);
          } else {
            log.note(entry, row.text("symbol") + ": the same execution once more");
          }
        }
      }
    }
  }

  private static String level(FlexElement row) {
    return row.find("levelOfDetail")
        .orElseGet(() ->
            switch (row.name()) {
              case "Trade", "TradeConfirm" -> "EXECUTION";
              case "Order" -> "ORDER";
              default -> row.name();
            });
  }

  /// What tells an execution without an id from all others. The statements of one file may overlap,
  /// so equal executions are counted within each.
  private String content(int statement, FlexExecution execution) {
    String content =
        Stream.of(execution.at(), execution.day())
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining(" "))
            + " "
            + execution.quantity()
            + " "
            + execution.instrument().label()
            + " "
            + execution.price().stripTrailingZeros().toPlainString();
    return content + " #" + alike.merge(statement + " " + content, 1, Integer::sum);
  }

  private static String key(FlexElement row) {
    return row.first("ibOrderID", "orderID").orElse("") + " " + row.text("symbol");
  }

  private void fill(List<FlexExecution> executions) {
    Map<Instrument, Long> totals = FlexBatches.totals(executions);
    int packages = FlexBatches.packages(totals);
    List<FillLeg> legs =
        totals.entrySet().stream()
            .map(e -> new FillLeg(e.getKey(), Math.toIntExact(e.getValue() / packages)))
            .toList();
    List<OptionalDouble> legPrices =
        totals.entrySet().stream()
            .map(e -> paid(executions, e.getKey()).doubleValue() / e.getValue())
            .map(OptionalDouble::of)
            .toList();
    BigDecimal paid =
        totals.keySet().stream()
            .map(instrument -> paid(executions, instrument))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Integer> entries = executions.stream().map(FlexExecution::entry).toList();
    Optional<Instant> at =
        executions.stream().flatMap(e -> e.at().stream()).max(Comparator.naturalOrder());
    log.fill(
        new FillLine(
            FillLine.State.FILLED,
            at,
            legs,
            packages,
            // 0 - paid, so that a price of 0 does not become -0
            0 - paid.doubleValue() / packages,
            legPrices,
            fees(executions),
            Optional.of(id(executions)),
            FlexExecution.common(executions.stream().map(FlexExecution::effect).toList()),
            log.where(entries)),
        entries);
  }

  /// Price times quantity, negative when more was sold.
  private static BigDecimal paid(List<FlexExecution> executions, Instrument instrument) {
    return executions.stream()
        .filter(e -> e.instrument().equals(instrument))
        .map(e -> e.price().multiply(BigDecimal.valueOf(e.quantity())))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /// One execution keeps its id; several, and one without an id, are named by what is in them.
  private String id(List<FlexExecution> executions) {
    FlexExecution first = executions.getFirst();
    if (executions.size() == 1 && first.executionId().isPresent()) {
      return first.executionId().get();
    }
    List<String> keys = executions.stream().map(e -> key(e.entry())).sorted().toList();
    return first.orderId().map(id -> "order " + id).orElse("trade") + " " + ContentId.of(keys);
  }

  private String key(int entry) {
    String key = keys.get(entry);
    if (key == null) {
      throw new IllegalStateException("entry " + entry + " was not taken");
    }
    return key;
  }

  private OptionalLong fees(List<FlexExecution> executions) {
    if (executions.stream().anyMatch(e -> e.feesUsd().isEmpty())) {
      log.remark(
          executions.getFirst().entry(), "fees are missing or not in USD: they are left open");
      return OptionalLong.empty();
    }
    BigDecimal sum =
        executions.stream()
            .flatMap(e -> e.feesUsd().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.signum() < 0) {
      log.remark(executions.getFirst().entry(), "a rebate of fees is not taken over");
    }
    return OptionalLong.of(Math.max(0, BrokerNumbers.cents(sum)));
  }
}
