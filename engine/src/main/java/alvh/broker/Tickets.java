package alvh.broker;

import alvh.execution.OrderLeg;
import alvh.instrument.EtpShare;
import alvh.instrument.FutureContract;
import alvh.instrument.OptionContract;
import alvh.instrument.OsiSymbol;
import alvh.time.TradingCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Writes orders in the brokers' words, for a person to paste or open. Nothing here sends one.
///
/// Prices are taken as net prices, positive when received, and written as each broker has them.
public final class Tickets {
  private Tickets() {}

  /// One order as thinkorswim prints it: `SELL -2 IRON CONDOR SPX 100 (Weeklys) 28 JUL 23
  /// 4450/4460/4450/4440 CALL/PUT @9.60 LMT`. Each order of a roll has its own line.
  public static TicketLine thinkorswim(LimitedOrder order, TradingCalendar calendar) {
    return TosTicket.line(order, calendar);
  }

  /// A basket for Trader Workstation. Combinations cannot be rows of it: each is named in a note,
  /// and its legs are in [#ibkrWhatIf].
  ///
  /// @param tag the basket's name; free text
  /// @param account the account's number, may be empty; free text
  public static TicketFile ibkrBasket(
      List<LimitedOrder> orders, String tag, String account, TradingCalendar calendar) {
    return IbkrTicket.basket(orders, tag, account, calendar);
  }

  /// The legs of all orders as positions for the Risk Navigator, which opens them as a what-if
  /// portfolio: nothing can be sent from there by mistake.
  ///
  /// The file has no column for the trading class. SPX of a third Friday trades last on Thursday,
  /// the day on which a weekly SPXW expires, and both are `SPX` there: a note names such legs.
  public static TicketFile ibkrWhatIf(List<LimitedOrder> orders, TradingCalendar calendar) {
    return IbkrTicket.whatIf(orders, calendar);
  }

  /// The legs one a line, `-2 SPXW 230728C04450000`, under a comment with the net price. The form
  /// is read back by [Imports].
  public static String legs(LimitedOrder limited, TradingCalendar calendar) {
    var text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "# %d at a net %s of %s each\n",
            limited.order().quantity(),
            limited.netPrice() < 0 ? "debit" : "credit",
            TicketNumbers.price(Math.abs(limited.netPrice()))));
    for (OrderLeg leg : limited.order().legs()) {
      long count = (long) limited.order().quantity() * leg.ratio();
      String line =
          symbol(leg, calendar)
              .map(symbol -> String.format(Locale.ROOT, "%+d %s", count, symbol))
              .orElseGet(() ->
                  String.format(
                      Locale.ROOT,
                      "# %+d %s: a weekly future, whose symbol is not published in one form",
                      count,
                      leg.instrument().label()));
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static Optional<String> symbol(OrderLeg leg, TradingCalendar calendar) {
    return switch (leg.instrument()) {
      case OptionContract option -> Optional.of(OsiSymbol.padded(option));
      case FutureContract future -> TosTicket.symbol(future, calendar);
      case EtpShare share -> Optional.of(share.ticker());
    };
  }
}
