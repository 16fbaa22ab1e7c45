package alvh.broker;

import alvh.book.FillLeg;
import alvh.instrument.Instrument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Reads the trade rows of a Flex report, counting each trade once.
///
/// A query may print executions, the orders they add up to, and the lots they closed. Executions
/// count; an order counts where its executions are left out. Executions of several contracts under
/// one order are the legs of a combination and make one fill.
final class FlexTrades {
  private static final Set<String> NAMES =
      Set.of("Trade", "Order", "Lot", "TradeConfirm", "SymbolSummary", "AssetSummary", "WashSale");

  private final ImportLog log;
  private final List<FlexElement> elements;
  private final FlexContract contract;
  private final Set<String> seen = new HashSet<>();

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
    Set<String> broken = new HashSet<>();
    for (int i = 0; i < elements.size(); i++) {
      FlexElement element = elements.get(i);
      if (NAMES.contains(element.name())) {
        sort(i, element, executed, orders, broken);
      }
    }
    orders.forEach((order, executions) -> fills(executions, broken.contains(order)));
  }

  private void sort(
      int entry,
      FlexElement row,
      Set<String> executed,
      Map<String, List<FlexExecution>> orders,
      Set<String> broken) {
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
          broken.add(order);
        }
        case Reading.Read<FlexExecution>(FlexExecution execution, List<String> notes) -> {
          boolean isNew = execution.executionId().map(seen::add).orElse(true);
          if (isNew) {
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

  private static String key(FlexElement row) {
    return row.first("ibOrderID", "orderID").orElse("") + " " + row.text("symbol");
  }

  /// One fill for a combination, one for each execution of a single contract.
  private void fills(List<FlexExecution> executions, boolean isBroken) {
    Map<Instrument, Long> totals = new LinkedHashMap<>();
    executions.forEach(e -> totals.merge(e.instrument(), (long) e.quantity(), Long::sum));
    Optional<String> orderId = executions.getFirst().orderId().map(id -> "order " + id);
    boolean isPackage =
        totals.size() > 1
            && !isBroken
            && totals.values().stream().allMatch(q -> q != 0 && Math.abs(q) <= Integer.MAX_VALUE)
            && totals.keySet().stream().map(Instrument::multiplier).distinct().count() == 1;
    if (isPackage) {
      fill(executions, totals, orderId);
    } else {
      for (FlexExecution execution : executions) {
        fill(
            List.of(execution),
            Map.of(execution.instrument(), (long) execution.quantity()),
            execution.executionId().or(() -> executions.size() == 1 ? orderId : Optional.empty()));
      }
    }
  }

  private void fill(
      List<FlexExecution> executions, Map<Instrument, Long> totals, Optional<String> id) {
    int packages =
        totals.values().stream()
            .map(BigInteger::valueOf)
            .reduce(BigInteger.ZERO, BigInteger::gcd)
            .intValueExact();
    List<FillLeg> legs =
        totals.entrySet().stream()
            .map(e -> new FillLeg(e.getKey(), Math.toIntExact(e.getValue() / packages)))
            .toList();
    BigDecimal paid = BigDecimal.ZERO;
    for (FlexExecution execution : executions) {
      paid = paid.add(execution.price().multiply(BigDecimal.valueOf(execution.quantity())));
    }
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
            fees(executions),
            id,
            FlexExecution.common(executions.stream().map(FlexExecution::effect).toList()),
            log.where(entries)),
        entries);
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
