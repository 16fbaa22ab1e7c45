package alvh.broker;

import alvh.book.Sleeve;
import alvh.execution.LegPrice;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.instrument.Instrument;
import alvh.instrument.Listings;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.Quote;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the tests of this package share: the market's calendar, and short ways to say things.
final class Broker {
  static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();
  static final Listings LISTINGS = MarketConfig.standard().listings();
  static final LocalDate DAY = LocalDate.of(2024, 1, 5);

  private Broker() {}

  static Imported read(String text) {
    return Imports.read("test.txt", text, Optional.of(DAY), CALENDAR, LISTINGS);
  }

  static OptionContract option(OptionRoot root, String expiry, double strike, Right right) {
    return new OptionContract(root, LocalDate.parse(expiry), strike, right);
  }

  static FutureContract future(FutureRoot root, String settlement) {
    return new FutureContract(root, LocalDate.parse(settlement));
  }

  /// An order at `netPrice` whose legs are given as ratio and instrument by turns.
  static LimitedOrder order(int quantity, double netPrice, Object... ratioAndInstrument) {
    List<OrderLeg> legs = new ArrayList<>();
    for (int i = 0; i < ratioAndInstrument.length; i += 2) {
      legs.add(
          new OrderLeg(
              (Instrument) ratioAndInstrument[i + 1],
              (Integer) ratioAndInstrument[i],
              new LegPrice.Quoted(new Quote(1, 2))));
    }
    return new LimitedOrder(
        new Order("C1", Sleeve.CONDOR, Optional.empty(), Order.Effect.OPEN, legs, quantity),
        netPrice);
  }

  /// A line's legs as text: `-1 SPXW 2023-07-28 C4450`.
  static List<String> legs(FillLine fill) {
    return fill.legs().stream().map(l -> l.ratio() + " " + l.instrument().label()).toList();
  }

  /// Holdings as text: `-10 SPXW 2024-02-16 P4475`.
  static List<String> holdings(Imported imported) {
    return imported.holdings().stream()
        .map(h -> h.quantity() + " " + h.instrument().label())
        .toList();
  }
}
