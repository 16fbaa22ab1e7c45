package alvh.desk;

import alvh.book.Book;
import alvh.book.BookChange;
import alvh.book.Position;
import alvh.hedge.HedgeUnit;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.Proposal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Taking off a layer, or rolling it further out.
///
/// @param desk the market and the book
record LayerExits(LayerDesk desk) {
  /// Takes off everything that the layer holds.
  Draft monetise(Proposal proposal, LayerAccount account) {
    return DraftSum.of(
        proposal,
        "close layer " + account.plan().name(),
        account.held().stream().map(p -> desk.closing().close(p, desk.now().book())).toList(),
        BookChange.without(desk.now().book(), account.held()));
  }

  /// Closes the position of the nearest expiry and opens as many units further out, as far as the
  /// caps allow.
  Draft roll(Proposal proposal, LayerAccount account) {
    Optional<Position> nearest =
        account.held().stream()
            .filter(p -> LayerAccount.expiry(p).isPresent())
            .min(Comparator.comparing(p -> LayerAccount.expiry(p).orElseThrow()));
    if (nearest.isEmpty()) {
      return abstains(proposal, "what it holds does not expire");
    }
    Position old = nearest.get();
    LocalDate expiry = LayerAccount.expiry(old).orElseThrow();
    List<String> whys = new ArrayList<>();
    for (HedgeInstrument instrument : account.plan().instruments()) {
      switch (desk.unit(instrument, account, day -> day.isAfter(expiry))) {
        case HedgeUnit.Refused(String why) -> whys.add(instrument.name() + ": " + why);
        case HedgeUnit.Found found when !LayerRoll.isSameKind(found.position(), old) -> {}
        case HedgeUnit.Found found -> {
          return rolled(proposal, account, old, found, desk.events(instrument));
        }
      }
    }
    return abstains(proposal, "nothing to roll " + old.id() + " to: " + String.join("; ", whys));
  }

  private Draft rolled(
      Proposal proposal,
      LayerAccount account,
      Position old,
      HedgeUnit.Found found,
      EventsAhead events) {
    int held = LayerRoll.quantity(old);
    LayerUnitsWanted wanted =
        LayerUnitsWanted.affordable(
            account.without(old), found, new LayerUnitsWanted(held, "as many as are held"));
    String id = desk.ids().successor(old.id());
    Book closed = BookChange.without(desk.now().book(), old.id());
    UnitsWithinCaps.Room room =
        wanted.units() == 0
            ? new UnitsWithinCaps.Room(0, wanted.why())
            : desk.caps()
                .most(
                    wanted.units(),
                    n -> BookChange.with(closed, new LayerTrade(found, n, id).position()));
    if (room.units() == 0) {
      return abstains(proposal, "not even 1 " + found.label() + ": " + room.objection());
    }
    var trade = new LayerTrade(found, room.units(), id);
    Draft opening =
        new Draft(
            proposal,
            "",
            trade.pricing(desk.fees(), desk.moment().view()),
            List.of(trade.order(desk.moment().view(), Optional.of(old.id()))),
            Optional.of(closed));
    return DraftSum.of(
            proposal,
            String.format(
                Locale.ROOT,
                "roll %d x %s to %d x %s",
                held,
                old.id(),
                room.units(),
                found.label()),
            List.of(desk.closing().close(old, desk.now().book()), opening),
            BookChange.with(closed, trade.position()))
        .noted(
            LayerNote.of(
                found,
                room.objection().isEmpty() ? wanted.why() : room.objection() + " beyond that",
                events));
  }

  private static Draft abstains(Proposal proposal, String why) {
    return Draft.abstaining(proposal, proposal.text(), why);
  }
}
