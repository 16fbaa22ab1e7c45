package alvh.desk;

import alvh.book.Book;
import alvh.book.BookChange;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.execution.Fees;
import alvh.execution.Order;
import alvh.hedge.HedgeMarket;
import alvh.hedge.PlannedTrade;
import alvh.instrument.FutureContract;
import alvh.market.OptionChain;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/// Closing each hedge, which is always on offer: reductions need no coverage to be known.
final class HedgeAlternatives {
  private static final double USD_PER_CENT = 0.01;

  private final Moment moment;
  private final MarketFacts facts;
  private final Fees fees;

  HedgeAlternatives(Moment moment, MarketFacts facts, Fees fees) {
    this.moment = moment;
    this.facts = facts;
    this.fees = fees;
  }

  /// One draft per hedge of `book` whose closing is wanted, in its order.
  List<Draft> of(Book book, Predicate<Proposal> wanted) {
    return book.hedges().stream()
        .filter(h -> wanted.test(closing(h)))
        .map(h -> close(h, book))
        .toList();
  }

  private static Proposal closing(Position hedge) {
    return new Proposal(
        new ActionPattern(ActionName.MONETISE_HEDGE, Side.BOTH, "", hedge.id()), "");
  }

  /// Closing `hedge`, one of `book`.
  Draft close(Position hedge, Book book) {
    Pricing pricing =
        switch (hedge) {
          case FuturesPosition future -> future(future);
          case OptionPackage pack -> pack(pack);
          case SharePosition share ->
              new Pricing.Abstains("no bid and ask of " + share.share().ticker() + " is at hand");
        };
    return new Draft(
        closing(hedge),
        "close the hedge " + hedge.id() + size(hedge),
        pricing,
        pricing instanceof Pricing.Priced ? orders(hedge) : List.of(),
        pricing instanceof Pricing.Priced
            ? Optional.of(BookChange.without(book, hedge.id()))
            : Optional.empty());
  }

  private List<Order> orders(Position hedge) {
    return switch (hedge) {
      case FuturesPosition future ->
          List.of(Orders.close(future, Math.abs(future.quantity()), settle(future)));
      case OptionPackage pack ->
          moment.view().chain(pack.underlying()).stream()
              .map(chain -> Orders.close(pack, pack.legs(), chain))
              .toList();
      case SharePosition share -> List.of();
    };
  }

  /// The market that hedges are looked for in.
  HedgeMarket market() {
    return new HedgeMarket(
        moment.view(), moment.marks(), facts.calendar(), facts.listings(), facts.ticks(), fees);
  }

  /// The orders of a plan.
  ///
  /// @param traded one position per trade, in their order
  List<Order> orders(List<PlannedTrade> trades, List<Position> traded) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < trades.size(); i++) {
      boolean isHeld = trades.get(i).candidate().isHeld();
      orders.addAll(isHeld ? orders(traded.get(i)) : opening(traded.get(i)));
    }
    return List.copyOf(orders);
  }

  private List<Order> opening(Position opened) {
    return switch (opened) {
      case FuturesPosition future -> List.of(Orders.open(future, settle(future)));
      case OptionPackage pack ->
          moment.view().chain(pack.underlying()).stream()
              .map(chain -> Orders.open(pack, chain))
              .toList();
      case SharePosition share -> List.of();
    };
  }

  /// The settlement of a VIX future; no series of others is read.
  Figure settle(FuturesPosition held) {
    return moment.marks().vix().settle(held.contract().settlement());
  }

  private static String size(Position hedge) {
    return hedge
            instanceof FuturesPosition(var id, var sleeve, FutureContract c, int n, var p, var o)
        ? String.format(Locale.ROOT, ": %s %d %s", n > 0 ? "sell" : "buy", Math.abs(n), c.label())
        : "";
  }

  /// The price of trading `contracts` futures: nothing changes hands, one tick of slippage each is
  /// assumed, as no quotes of futures are read.
  Pricing futures(FutureContract contract, int contracts) {
    double tick = facts.ticks().tick(contract.root(), moment.view().date());
    return new Pricing.Priced(
        0,
        tick * contract.multiplier() * contracts,
        fees.orderCents(contract, moment.view().date(), 0, contracts) * USD_PER_CENT);
  }

  private Pricing future(FuturesPosition held) {
    Figure settle = settle(held);
    boolean isVix = held.contract().root().underlying().equals("VIX");
    if (isVix && settle instanceof Figure.Unknown(String why)) {
      return new Pricing.Abstains(why);
    }
    return isVix
        ? futures(held.contract(), Math.abs(held.quantity()))
        : new Pricing.Abstains("no price series of " + held.contract().label() + " is at hand");
  }

  private Pricing pack(OptionPackage pack) {
    Optional<OptionChain> chain = moment.view().chain(pack.underlying());
    return chain
        .map(c -> new CondorAlternatives(c, moment.view().date(), fees).closing(pack.legs(), pack))
        .orElseGet(() ->
            new Pricing.Abstains("no " + pack.underlying() + " option chain at this instant"));
  }
}
