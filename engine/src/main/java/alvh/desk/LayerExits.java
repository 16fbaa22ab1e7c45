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
      return Draft.abstaining(proposal, proposal.text(), "what it holds does not expire");
    }
    Position old = nearest.get();
    LocalDate expiry = LayerAccount.expiry(old).orElseThrow();
    List<String> whys = new ArrayList<>();
    for (HedgeInstrument instrument : account.plan().instruments()) {
      switch (desk.unit(instrument, account, day -> day.isAfter(expiry))) {
        case HedgeUnit.Refused(String why) -> whys.add(instrument.name() + ": " + why);
        case HedgeUnit.Found found when !LayerRoll.isSameKind(found.position(), old) -> {}
        case HedgeUnit.Found found -> {
          return rolled(proposal, old, found);
        }
      }
    }
    return Draft.abstaining(proposal, proposal.text(), "nothing to roll " + old.id() + " to: " + String.join("; ", whys));
  }

  private Draft rolled(Proposal proposal, Position old, HedgeUnit.Found found) {
    String id = desk.ids().successor(old.id());
    Book closed = BookChange.without(desk.now().book(), old.id());
    UnitsWithinCaps.Room room =
        desk
            .caps()
            .most(
            LayerRoll.quantity(old),
            n -> BookChange.with(closed, new LayerTrade(found, n, id).position()));
    if (room.units() == 0) {
      return Draft.abstaining(proposal, proposal.text(), "not even 1 " + found.label() + ": " + room.objection());
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
            "roll %s to %d x %s%s",
            old.id(),
            room.units(),
            found.label(),
            room.units() < LayerRoll.quantity(old) ? ", " + room.objection() + " beyond that" : ""),
        List.of(desk.closing().close(old, desk.now().book()), opening),
        BookChange.with(closed, trade.position()));
  }
}
