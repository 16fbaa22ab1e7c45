package alvh.broker;

import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.execution.TimeInForce;
import alvh.instrument.EtpShare;
import alvh.instrument.ExpiryPattern;
import alvh.instrument.FutureContract;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes an order as the line that thinkorswim prints for it and reads back from the clipboard.
///
/// `SELL -2 IRON CONDOR SPX 100 (Weeklys) 28 JUL 23 4450/4460/4450/4440 CALL/PUT @9.60 LMT`: the
/// strikes are short call, long call, short put, long put when sold and the reverse when bought.
/// Singles, verticals, iron condors, futures and shares have such a line; a roll is two orders and
/// two lines.
final class TosTicket {
  private TosTicket() {}

  /// An order that stands until it is cancelled says so at the end; one for the day says nothing.
  static TicketLine line(LimitedOrder limited, TradingCalendar calendar) {
    TicketLine line = ofDay(limited, calendar);
    return line instanceof TicketLine.Written(String text)
            && limited.timeInForce() == TimeInForce.GTC
        ? new TicketLine.Written(text + " GTC")
        : line;
  }

  private static TicketLine ofDay(LimitedOrder limited, TradingCalendar calendar) {
    Order order = limited.order();
    List<OrderLeg> legs = order.legs();
    if (legs.size() == 1) {
      return single(limited, legs.getFirst(), calendar);
    }
    List<OptionLeg> options =
        legs.stream()
            .filter(leg -> leg.instrument() instanceof OptionContract)
            .map(leg -> new OptionLeg((OptionContract) leg.instrument(), leg.ratio()))
            .toList();
    boolean isUniform =
        options.size() == legs.size()
            && options.stream().allMatch(leg -> Math.abs(leg.ratio()) == 1)
            && options.stream()
                    .map(leg -> List.of(leg.option().root(), leg.option().expiry()))
                    .distinct()
                    .count()
                == 1;
    if (isUniform && isPair(options)) {
      return vertical(limited, options, calendar);
    }
    if (isUniform && isCondor(options)) {
      return condor(limited, options, calendar);
    }
    return new TicketLine.Unwritable(
        "thinkorswim has no published line for these legs: enter them from the list of legs as a"
            + " CUSTOM order");
  }

  private record OptionLeg(OptionContract option, int ratio) {
    boolean isSold() {
      return ratio < 0;
    }
  }

  private static TicketLine single(LimitedOrder limited, OrderLeg leg, TradingCalendar calendar) {
    int contracts = limited.order().quantity() * Math.abs(leg.ratio());
    // the limit is per package, the line's price per contract
    double price = limited.netPrice() / Math.abs(leg.ratio());
    Optional<String> what =
        switch (leg.instrument()) {
          case OptionContract option ->
              Optional.of(
                  index(option, calendar)
                      + " "
                      + TicketNumbers.strike(option.strike())
                      + " "
                      + option.right());
          case FutureContract future -> symbol(future, calendar);
          case EtpShare share -> Optional.of(share.ticker());
        };
    return what.<TicketLine>map(
            w -> new TicketLine.Written(text(leg.ratio() > 0, contracts, w, price)))
        .orElseGet(() ->
            new TicketLine.Unwritable(
                "thinkorswim's symbol of the weekly future "
                    + leg.instrument().label()
                    + " is not published: choose it there"));
  }

  private static boolean isPair(List<OptionLeg> legs) {
    return legs.size() == 2
        && legs.get(0).option().right() == legs.get(1).option().right()
        && legs.get(0).ratio() == -legs.get(1).ratio();
  }

  private static boolean isCondor(List<OptionLeg> legs) {
    return legs.size() == 4
        && isPair(side(legs, Right.CALL))
        && isPair(side(legs, Right.PUT))
        && isCredit(side(legs, Right.CALL)) == isCredit(side(legs, Right.PUT));
  }

  private static List<OptionLeg> side(List<OptionLeg> legs, Right right) {
    return legs.stream().filter(leg -> leg.option().right() == right).toList();
  }

  /// Whether the sold strike is nearer the money than the bought one, so that the pair is sold.
  private static boolean isCredit(List<OptionLeg> pair) {
    OptionContract sold = pair.get(pair.get(0).isSold() ? 0 : 1).option();
    OptionContract bought = pair.get(pair.get(0).isSold() ? 1 : 0).option();
    return sold.right().sign() * (bought.strike() - sold.strike()) > 0;
  }

  private static TicketLine vertical(
      LimitedOrder limited, List<OptionLeg> legs, TradingCalendar calendar) {
    boolean isBuy = !isCredit(legs);
    OptionContract first = legs.getFirst().option();
    String what =
        TosSpread.VERTICAL.words()
            + " "
            + index(first, calendar)
            + " "
            + strikes(legs, isBuy)
            + " "
            + first.right();
    return new TicketLine.Written(
        text(isBuy, limited.order().quantity(), what, limited.netPrice()));
  }

  private static TicketLine condor(
      LimitedOrder limited, List<OptionLeg> legs, TradingCalendar calendar) {
    boolean isBuy = !isCredit(side(legs, Right.CALL));
    String what =
        TosSpread.IRON_CONDOR.words()
            + " "
            + index(legs.getFirst().option(), calendar)
            + " "
            + strikes(side(legs, Right.CALL), isBuy)
            + "/"
            + strikes(side(legs, Right.PUT), isBuy)
            + " CALL/PUT";
    return new TicketLine.Written(
        text(isBuy, limited.order().quantity(), what, limited.netPrice()));
  }

  /// The two strikes of a pair: bought first when bought, sold first when sold.
  private static String strikes(List<OptionLeg> pair, boolean isBuy) {
    return pair.stream()
        .sorted(Comparator.comparing((OptionLeg leg) -> leg.isSold() == isBuy))
        .map(leg -> TicketNumbers.strike(leg.option().strike()))
        .collect(Collectors.joining("/"));
  }

  private static String text(boolean isBuy, int quantity, String what, double netPrice) {
    double price = isBuy ? 0 - netPrice : netPrice;
    return String.format(
        Locale.ROOT,
        "%s %s%d %s @%s LMT",
        isBuy ? "BUY" : "SELL",
        isBuy ? "+" : "-",
        quantity,
        what,
        TicketNumbers.barePrice(price));
  }

  /// `SPX 100 (Weeklys) 16 FEB 24`. Series of the standard month bear no mark; real statements show
  /// the last trading day of a quarter as `(Quarterlys)`.
  private static String index(OptionContract option, TradingCalendar calendar) {
    String mark = mark(option, calendar).map(m -> "(" + m + ") ").orElse("");
    return option.root().underlying() + " 100 " + mark + UsDates.worded(option.expiry());
  }

  private static Optional<String> mark(OptionContract option, TradingCalendar calendar) {
    OptionRoot root = option.root();
    boolean isQuarterEnd = ExpiryPattern.QUARTER_END.matches(calendar, option.expiry());
    return switch (root) {
      case SPX, VIX -> Optional.empty();
      case VIXW -> Optional.of("Weeklys");
      case SPXW -> Optional.of(isQuarterEnd ? "Quarterlys" : "Weeklys");
      case XSP ->
          ExpiryPattern.THIRD_FRIDAY.matches(calendar, option.expiry())
              ? Optional.empty()
              : Optional.of(isQuarterEnd ? "Quarterlys" : "Weeklys");
    };
  }

  /// `/VXMG24`; empty for a weekly future, whose symbol the month does not give.
  static Optional<String> symbol(FutureContract future, TradingCalendar calendar) {
    YearMonth month = YearMonth.from(future.settlement());
    LocalDate monthly =
        switch (future.root()) {
          case VX, VXM -> calendar.vixSettlement(month);
          case ES, MES -> calendar.spxMonthly(month);
        };
    return monthly.equals(future.settlement())
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "/%s%c%02d",
                future.root(),
                FutureSymbols.MONTH_CODES.charAt(month.getMonthValue() - 1),
                month.getYear() % 100))
        : Optional.empty();
  }
}
