package alvh.broker;

import alvh.execution.Order;
import alvh.instrument.Instrument;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One trade row of a Flex report, read. Trade confirmations name some attributes otherwise.
///
/// @param entry its number in the import
/// @param instrument what changed hands
/// @param quantity positive when bought, negative when sold, never 0
/// @param price points per contract or USD a share
/// @param feesUsd all fees as stated, positive when paid; empty when in another currency
/// @param at when; empty when the row has no time
/// @param day its trading day, which for an evening session is the next; empty when not stated
/// @param executionId IBKR's id of the execution; empty when the query leaves it out
/// @param orderId IBKR's id of the order, common to the legs of a combination
/// @param effect opened or closed; empty when both or not stated
record FlexExecution(
    int entry,
    Instrument instrument,
    int quantity,
    BigDecimal price,
    Optional<BigDecimal> feesUsd,
    Optional<Instant> at,
    Optional<LocalDate> day,
    Optional<String> executionId,
    Optional<String> orderId,
    Optional<Order.Effect> effect) {
  /// The execution in `row`.
  static Reading<FlexExecution> parse(int entry, FlexElement row, FlexContract contract) {
    String buySell = row.text("buySell");
    if (buySell.contains("(Ca") || row.text("transactionType").equals("TradeCancel")) {
      return Reading.unread("a cancelled trade");
    }
    OptionalInt quantity = BrokerNumbers.quantity(row.text("quantity"));
    Optional<BigDecimal> price = row.first("tradePrice", "price").flatMap(BrokerNumbers::parse);
    if (quantity.isEmpty() || quantity.getAsInt() == 0) {
      return Reading.unread("'" + row.text("quantity") + "' is not a quantity");
    }
    if (price.isEmpty()) {
      return Reading.unread("no price");
    }
    // some queries print the quantity of a sale without its sign, none that of a purchase with one
    int signed = buySell.startsWith("S") ? -Math.abs(quantity.getAsInt()) : quantity.getAsInt();
    if (buySell.startsWith("B") && signed < 0) {
      return Reading.unread("buySell contradicts the quantity " + signed);
    }
    Optional<Instant> at = time(row);
    return contract
        .read(row, FlexTimes.date(row.first("dateTime", "tradeDate").orElse("")))
        .map(instrument ->
            new FlexExecution(
                entry,
                instrument,
                signed,
                price.get(),
                fees(row),
                at,
                FlexTimes.date(row.first("tradeDate", "dateTime").orElse("")),
                row.first("ibExecID", "execID", "tradeID", "transactionID"),
                row.first("ibOrderID", "orderID"),
                effect(row)));
  }

  /// When `row` was traded; empty when it does not say.
  static Optional<Instant> time(FlexElement row) {
    return row.find("dateTime")
        .flatMap(FlexTimes::instant)
        .or(() -> FlexTimes.instant(row.text("tradeDate") + ";" + row.text("tradeTime")));
  }

  private static Optional<BigDecimal> fees(FlexElement row) {
    String currency = row.first("ibCommissionCurrency", "commissionCurrency").orElse("USD");
    Optional<BigDecimal> commission =
        row.first("ibCommission", "commission").flatMap(BrokerNumbers::parse);
    BigDecimal taxes =
        row.first("taxes", "tax").flatMap(BrokerNumbers::parse).orElse(BigDecimal.ZERO).abs();
    return currency.equals("USD")
        ? commission.map(paid -> paid.negate().add(taxes))
        : Optional.empty();
  }

  private static Optional<Order.Effect> effect(FlexElement row) {
    return switch (row.first("openCloseIndicator", "openClose").orElse("")) {
      case "O" -> Optional.of(Order.Effect.OPEN);
      case "C" -> Optional.of(Order.Effect.CLOSE);
      default -> Optional.empty();
    };
  }

  /// The common value of several executions, if they have one.
  static <T> Optional<T> common(List<Optional<T>> values) {
    return values.stream().distinct().count() == 1 ? values.getFirst() : Optional.empty();
  }
}
