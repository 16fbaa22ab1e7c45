package alvh.broker;

import alvh.execution.OrderLeg;
import alvh.time.TradingCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Writes orders as CSV files for Trader Workstation: a basket, and positions for a what-if
/// portfolio of the Risk Navigator.
///
/// A combination has no row of its own. The published fields of a basket allow `BAG` as a SecType,
/// but no field names its legs without the contract numbers of IBKR's database, which are not known
/// here; and one limit price for the whole cannot be split over rows. So a basket holds the orders
/// of one leg, and combinations are left to the what-if file, from which nothing can be sent.
final class IbkrTicket {
  private static final String CONTRACT_HEADER =
      "Action,Quantity,Symbol,SecType,LastTradingDayOrContractMonth,Strike,Right,Exchange,Currency";
  private static final String ORDER_HEADER =
      ",TimeInForce,OrderType,LmtPrice,BasketTag,Account,OrderRef,Multiplier";

  private IbkrTicket() {}

  static TicketFile basket(
      List<LimitedOrder> orders, String tag, String account, TradingCalendar calendar) {
    var lines = new ArrayList<String>(List.of(CONTRACT_HEADER + ORDER_HEADER));
    var notes = new ArrayList<String>();
    for (LimitedOrder limited : orders) {
      if (limited.order().legs().size() > 1) {
        notes.add(
            limited.order().position()
                + ": a combination at one limit price cannot be written as basket rows without"
                + " IBKR's contract numbers; take its legs from the what-if file and build it in"
                + " the combo builder");
      } else {
        lines.add(row(limited, tag, account, calendar));
        IbkrRows.ambiguity(limited.order().legs().getFirst(), calendar).ifPresent(notes::add);
      }
    }
    return new TicketFile(String.join("\n", lines) + "\n", notes);
  }

  static TicketFile whatIf(List<LimitedOrder> orders, TradingCalendar calendar) {
    var lines = new ArrayList<String>(List.of(CONTRACT_HEADER));
    var notes = new ArrayList<String>();
    for (LimitedOrder limited : orders) {
      for (OrderLeg leg : limited.order().legs()) {
        lines.add(String.join(",", IbkrRows.contract(leg, limited.order().quantity(), calendar)));
        IbkrRows.ambiguity(leg, calendar)
            .filter(note -> !notes.contains(note))
            .ifPresent(notes::add);
      }
    }
    return new TicketFile(String.join("\n", lines) + "\n", notes);
  }

  private static String row(
      LimitedOrder limited, String tag, String account, TradingCalendar calendar) {
    OrderLeg leg = limited.order().legs().getFirst();
    // a row's price is what one contract costs, whichever way it changes hands
    double price = -limited.netPrice() / leg.ratio();
    Stream<String> order =
        Stream.of(
            limited.timeInForce().name(),
            "LMT",
            TicketNumbers.price(price),
            CsvCell.text(tag),
            CsvCell.text(account),
            CsvCell.text(limited.order().position()),
            Integer.toString(leg.instrument().multiplier()));
    return String.join(
        ",",
        Stream.concat(IbkrRows.contract(leg, limited.order().quantity(), calendar).stream(), order)
            .toList());
  }
}
