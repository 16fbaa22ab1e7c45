package alvh.desk;

import alvh.book.Book;
import alvh.book.BookChange;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.PositionIds;
import alvh.execution.Fees;
import alvh.instrument.OptionContract;
import alvh.instrument.Right;
import alvh.market.OptionChain;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import alvh.risk.Figure;
import alvh.risk.LegMark;
import alvh.risk.PackageQuote;
import alvh.risk.RollTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// What can be done with one condor: close it, close a side, roll it outward.
final class CondorAlternatives {
  private static final double USD_PER_CENT = 0.01;

  private final OptionChain chain;
  private final LocalDate date;
  private final Fees fees;

  CondorAlternatives(OptionChain chain, LocalDate date, Fees fees) {
    this.chain = chain;
    this.date = date;
    this.fees = fees;
  }

  /// @param ids gives the position that a roll opens its id
  List<Draft> of(OptionPackage pack, Book book, PositionIds ids) {
    List<Draft> drafts = new ArrayList<>();
    drafts.add(close(pack, book));
    if (pack.asIronCondor().isPresent()) {
      drafts.add(closeSide(pack, book, Side.PUT, Right.PUT));
      drafts.add(closeSide(pack, book, Side.CALL, Right.CALL));
    }
    drafts.add(roll(pack, book, ids));
    return drafts;
  }

  private Draft close(OptionPackage pack, Book book) {
    Pricing pricing = closing(pack.legs(), pack);
    return new Draft(
        new Proposal(ActionPattern.of(ActionName.CLOSE_CONDOR), pack.id()),
        String.format(Locale.ROOT, "close %d x %s", pack.quantity(), name(pack)),
        pricing,
        List.of(Orders.close(pack, pack.legs(), chain)),
        after(pricing, () -> BookChange.without(book, pack.id())));
  }

  private Draft closeSide(OptionPackage pack, Book book, Side side, Right right) {
    List<OptionLeg> closed = legs(pack, right);
    List<OptionLeg> kept = new ArrayList<>(pack.legs());
    kept.removeAll(closed);
    Pricing pricing = closing(closed, pack);
    Figure cost = PackageQuote.of(closed, chain).naturalCloseCost();
    return new Draft(
        new Proposal(new ActionPattern(ActionName.CLOSE_SIDE, side, "", ""), pack.id()),
        String.format(
            Locale.ROOT,
            "close the %s side of %d x %s",
            side.spelling(),
            pack.quantity(),
            name(pack)),
        pricing,
        List.of(Orders.close(pack, closed, chain)),
        after(
            pricing,
            () ->
                BookChange.replaced(
                    book, BookChange.legs(pack, kept, pack.credit() - known(cost)))));
  }

  private Draft roll(OptionPackage pack, Book book, PositionIds ids) {
    var proposal = new Proposal(ActionPattern.of(ActionName.ROLL_CONDOR), pack.id());
    if (!pack.settlesAtOnce()) {
      return Draft.abstaining(
          proposal,
          "roll " + name(pack) + " outward",
          pack.id() + " has legs of several expiries or roots: no one expiry to roll to");
    }
    OptionContract first = pack.legs().getFirst().contract();
    Optional<RollTarget> target = RollTarget.of(first, chain);
    if (target.isEmpty()) {
      return Draft.abstaining(
          proposal,
          "roll " + name(pack) + " outward",
          String.format(
              Locale.ROOT,
              "the chain has no expiry %d to %d days beyond %s",
              RollTarget.DAYS_MIN,
              RollTarget.DAYS_MAX,
              first.expiry()));
    }
    List<OptionLeg> moved = target.get().legs(pack.legs());
    PackageQuote out = PackageQuote.of(pack.legs(), chain);
    PackageQuote in = PackageQuote.of(moved, chain);
    Figure mid = out.midCloseCost().plus(in.midCredit().times(-1));
    Figure natural = out.naturalCloseCost().plus(in.naturalCredit().times(-1));
    Pricing pricing = priced(mid, natural, fees(pack.legs(), pack) + fees(moved, pack), pack);
    return new Draft(
        proposal,
        String.format(
            Locale.ROOT,
            "roll %d x %s to %s %s, same strikes",
            pack.quantity(),
            name(pack),
            target.get().slice().root(),
            target.get().slice().expiry().date()),
        pricing,
        List.of(
            Orders.close(pack, pack.legs(), chain),
            Orders.takeOver(pack, moved, ids.successor(pack.id()), chain)),
        after(
            pricing,
            () ->
                BookChange.replaced(
                    book, BookChange.legs(pack, moved, pack.credit() - known(natural)))));
  }

  /// The price of closing `legs`, as many times as the package is held.
  Pricing closing(List<OptionLeg> legs, OptionPackage pack) {
    PackageQuote quote = PackageQuote.of(legs, chain);
    return priced(quote.midCloseCost(), quote.naturalCloseCost(), fees(legs, pack), pack);
  }

  /// The price of opening `pack`.
  Pricing opening(OptionPackage pack) {
    PackageQuote quote = PackageQuote.of(pack.legs(), chain);
    return priced(
        quote.midCredit().times(-1),
        quote.naturalCredit().times(-1),
        fees(pack.legs(), pack),
        pack);
  }

  private static Pricing priced(Figure mid, Figure natural, double fees, OptionPackage pack) {
    double usd = (double) pack.multiplier() * pack.quantity();
    return switch (natural) {
      case Figure.Unknown(String why) -> new Pricing.Abstains(why);
      case Figure.Known(double against) ->
          new Pricing.Priced(known(mid) * usd, against * usd, fees);
    };
  }

  /// Fees of trading `legs` once; an unpriceable leg costs none because nothing trades then.
  private double fees(List<OptionLeg> legs, OptionPackage pack) {
    long cents = 0;
    for (OptionLeg leg : legs) {
      if (LegMark.of(leg, chain) instanceof LegMark.Priced priced) {
        int contracts = Math.abs(leg.ratio()) * pack.quantity();
        cents += fees.orderCents(leg.contract(), date, priced.mid(), contracts);
      }
    }
    return cents * USD_PER_CENT;
  }

  private static Optional<Book> after(Pricing pricing, Supplier<Book> book) {
    return pricing instanceof Pricing.Priced ? Optional.of(book.get()) : Optional.empty();
  }

  private static double known(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  private static List<OptionLeg> legs(OptionPackage pack, Right right) {
    return pack.legs().stream().filter(l -> l.contract().right() == right).toList();
  }

  private static String name(OptionPackage pack) {
    return pack.asIronCondor().map(c -> c.label()).orElse(pack.id());
  }
}
