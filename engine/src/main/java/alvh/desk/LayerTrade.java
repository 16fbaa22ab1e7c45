package alvh.desk;

import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.execution.Fees;
import alvh.execution.Order;
import alvh.hedge.HedgeUnit;
import alvh.hedge.UnitCost;
import alvh.instrument.Instrument;
import alvh.market.DayView;
import alvh.market.OptionChain;
import alvh.market.Quote;
import java.time.LocalDate;
import java.util.Optional;

/// So many units of a hedge that was found, as a position, an order and a price.
///
/// @param unit what was found
/// @param units how many, > 0
/// @param id what the book will call it
record LayerTrade(HedgeUnit.Found unit, int units, String id) {
  private static final double USD_PER_CENT = 0.01;

  /// The position that it opens.
  Position position() {
    return switch (unit.position()) {
      case OptionPackage p ->
          new OptionPackage(id, p.sleeve(), p.legs(), units, p.credit(), p.opened());
      case FuturesPosition p ->
          new FuturesPosition(id, p.sleeve(), p.contract(), units, p.price(), p.opened());
      case SharePosition p ->
          new SharePosition(id, p.sleeve(), p.share(), units, p.price(), p.opened());
    };
  }

  /// The order that opens it.
  ///
  /// @param rolledFrom the position that it takes over from, if any
  Order order(DayView view, Optional<String> rolledFrom) {
    return Orders.openHedge(position(), rolledFrom, view);
  }

  /// Its price, fees of one order for all units.
  Pricing.Priced pricing(Fees fees, DayView view) {
    UnitCost one = unit.cost();
    double feesUsd = fees(fees, view) * USD_PER_CENT;
    // nothing changes hands for a future but what a tick of slippage costs
    return unit.position() instanceof FuturesPosition
        ? new Pricing.Priced(0, units * one.slippageUsd(), feesUsd)
        : new Pricing.Priced(
            units * (one.cashUsd() - one.slippageUsd()), units * one.cashUsd(), feesUsd);
  }

  private long fees(Fees fees, DayView view) {
    LocalDate day = view.date();
    return switch (unit.position()) {
      case OptionPackage p -> {
        long cents = 0;
        for (OptionLeg leg : p.legs()) {
          int contracts = Math.abs(leg.ratio()) * units;
          cents += fees.orderCents(leg.contract(), day, premium(leg, p, view), contracts);
        }
        yield cents;
      }
      case FuturesPosition p -> flat(fees, p.contract(), day);
      case SharePosition p -> flat(fees, p.share(), day);
    };
  }

  private long flat(Fees fees, Instrument instrument, LocalDate day) {
    return fees.orderCents(instrument, day, 0, units);
  }

  /// A unit was found, so its legs have quotes.
  private static double premium(OptionLeg leg, OptionPackage pack, DayView view) {
    Optional<OptionChain> chain = view.chain(pack.underlying());
    return chain.flatMap(c -> c.quote(leg.contract())).map(Quote::mid).orElseThrow();
  }
}
