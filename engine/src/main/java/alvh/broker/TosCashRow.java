package alvh.broker;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// Reads the rows of the cash tables of one account statement.
final class TosCashRow {
  /// An amount is price x multiplier x quantity to the cent; prices of shares are printed rounded.
  private static final long CENTS_OF_ROUNDING = 1;

  private final ImportContext context;
  private final ImportLog log;
  private final TosClock clock;
  private final Map<String, Integer> seen = new HashMap<>();
  private OptionalLong cash = OptionalLong.empty();
  private Optional<LocalDate> lastDate = Optional.empty();

  TosCashRow(ImportContext context, ImportLog log, TosClock clock) {
    this.context = context;
    this.log = log;
    this.clock = clock;
  }

  /// The last balance of the cash table, USD cents.
  OptionalLong cashCents() {
    return cash;
  }

  /// The date of the last row.
  Optional<LocalDate> lastDate() {
    return lastDate;
  }

  void read(int entry, TosCashColumns at, List<String> cells) {
    if (at.date(cells).isEmpty() && at.type(cells).isEmpty()) {
      boolean isTotal =
          cells.stream().anyMatch(c -> c.toUpperCase(Locale.ROOT).startsWith("TOTAL"));
      if (isTotal) {
        log.furniture(entry);
      }
      return;
    }
    Optional<LocalDate> date = UsDates.slashed(at.date(cells));
    Optional<LocalTime> time = UsDates.clock(at.time(cells));
    if (date.isEmpty() || time.isEmpty()) {
      log.unread(entry, "'" + at.date(cells) + " " + at.time(cells) + "' is not a date and time");
      return;
    }
    lastDate = date;
    OptionalLong balance = BrokerNumbers.cents(at.balance(cells));
    if (!at.isFutures() && balance.isPresent()) {
      cash = balance;
    }
    if (at.type(cells).equals("TRD")) {
      trade(entry, at, cells, date.get(), clock.instant(date.get(), time.get()));
    } else {
      clock.morning(at.description(cells), date.get(), time.get());
      log.note(entry, at.type(cells) + ": " + at.description(cells));
    }
  }

  private void trade(
      int entry, TosCashColumns at, List<String> cells, LocalDate date, Instant instant) {
    Reading<TosTrade> reading =
        TosTrade.parse(
            at.description(cells), context.contracts(), context.futures(Optional.of(date)));
    switch (reading) {
      case Reading.Unread<TosTrade>(String reason) -> log.unread(entry, reason);
      case Reading.Read<TosTrade>(TosTrade trade, List<String> notes) -> {
        Optional<String> contradiction = contradiction(trade, at, cells);
        Optional<Long> fees = fees(at, cells);
        if (contradiction.isPresent()) {
          log.unread(entry, contradiction.get());
        } else if (fees.isEmpty()) {
          log.unread(entry, "the fees are no numbers");
        } else {
          fill(
              entry,
              trade,
              instant,
              Math.max(0, fees.get()),
              id(at.reference(cells), trade, instant));
          notes.forEach(note -> log.remark(entry, note));
          if (fees.get() < 0) {
            log.remark(entry, "a rebate of fees is not taken over");
          }
        }
      }
    }
  }

  private void fill(int entry, TosTrade trade, Instant at, long fees, String id) {
    log.fill(
        new FillLine(
            FillLine.State.FILLED,
            Optional.of(at),
            trade.legs(),
            trade.quantity(),
            trade.netPrice(),
            OptionalLong.of(fees),
            Optional.of(id),
            trade.effect(),
            log.where(List.of(entry))),
        List.of(entry));
  }

  /// The parts of one order share its number, also when they trade on different days and stand in
  /// different statements. Time, quantity and price tell them apart, and a count those that are
  /// alike in all of it; what a row says of a trade without a number is hashed instead.
  private String id(String reference, TosTrade trade, Instant at) {
    String content =
        at
            + " "
            + trade.quantity()
            + " @"
            + BigDecimal.valueOf(trade.netPrice()).stripTrailingZeros().toPlainString();
    String legs =
        trade.legs().stream()
            .map(leg -> leg.ratio() + " " + leg.instrument().label())
            .collect(Collectors.joining(", "));
    String id =
        (reference.isEmpty() ? "trade " + ContentId.of(List.of(legs)) : reference) + " " + content;
    int count = seen.merge(id, 1, Integer::sum);
    return count == 1 ? id : id + " #" + count;
  }

  private static Optional<String> contradiction(
      TosTrade trade, TosCashColumns at, List<String> cells) {
    if (trade.state() != FillLine.State.FILLED) {
      return Optional.of("a TRD row must say BOT or SOLD");
    }
    if (trade.isFuture() != at.isFutures()) {
      return Optional.of("futures stand in the futures table, other trades in the cash table");
    }
    if (trade.isFuture()) {
      return Optional.empty();
    }
    OptionalLong amount = BrokerNumbers.cents(at.amount(cells));
    if (amount.isEmpty()) {
      return Optional.of("AMOUNT '" + at.amount(cells) + "' is not a number");
    }
    long expected = trade.amountCents();
    return Math.abs(amount.getAsLong() - expected) <= CENTS_OF_ROUNDING
        ? Optional.empty()
        : Optional.of(
            "AMOUNT "
                + at.amount(cells)
                + " is not price x multiplier x quantity, "
                + BigDecimal.valueOf(expected, 2));
  }

  /// Fees are printed as negative amounts.
  private static Optional<Long> fees(TosCashColumns at, List<String> cells) {
    List<OptionalLong> parts = new ArrayList<>();
    at.fees(cells).forEach(text -> parts.add(BrokerNumbers.cents(text)));
    return parts.stream().allMatch(OptionalLong::isPresent)
        ? Optional.of(-parts.stream().mapToLong(OptionalLong::getAsLong).sum())
        : Optional.empty();
  }
}
