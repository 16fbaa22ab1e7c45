package alvh.desk;

import alvh.book.BookChange;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.hedge.HedgeUnit;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.Proposal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Putting on a layer: as many units as its size asks for, within its budget and as far as every
/// cap of the playbook allows; below one there is no trade.
///
/// It changes as trades are worked out, so that each is worked out once and gets one id; used by
/// one thread within one decision.
final class LayerPurchases {
  private final LayerDesk desk;
  private final Map<String, Draft> worked = new HashMap<>();

  LayerPurchases(LayerDesk desk) {
    this.desk = desk;
  }

  /// The trade of a layer and an instrument, as which several votes may mean it; empty, with the
  /// reason added to `whys`, when there is none.
  Optional<Draft> bought(
      Proposal proposal, LayerAccount account, HedgeInstrument instrument, List<String> whys) {
    String key = account.plan().name() + " " + instrument.name();
    Draft known = worked.get(key);
    if (known != null) {
      return Optional.of(known.as(proposal));
    }
    Optional<Draft> found = found(proposal, account, instrument, whys);
    found.ifPresent(draft -> worked.put(key, draft));
    return found;
  }

  /// Units of `instrument`; empty, with the reason added to `whys`, when there are none.
  private Optional<Draft> found(
      Proposal proposal, LayerAccount account, HedgeInstrument instrument, List<String> whys) {
    switch (desk.unit(instrument, account, day -> true)) {
      case HedgeUnit.Refused(String why) -> {
        whys.add(instrument.name() + ": " + why);
        return Optional.empty();
      }
      case HedgeUnit.Found found -> {
        LayerUnitsWanted wanted =
            LayerUnitsWanted.of(account, found, desk.now().book(), desk.now().risk());
        if (wanted.units() == 0) {
          whys.add("not even 1 " + found.label() + ": " + wanted.why() + LayerNote.naked(found));
          return Optional.empty();
        }
        return sized(proposal, account, found, wanted, desk.events(instrument), whys);
      }
    }
  }

  private Optional<Draft> sized(
      Proposal proposal,
      LayerAccount account,
      HedgeUnit.Found found,
      LayerUnitsWanted wanted,
      EventsAhead events,
      List<String> whys) {
    if (found.position() instanceof SharePosition share) {
      // a close is no price at which an order can be filled, so shares have a size and no order
      return Optional.of(
          Draft.abstaining(
                  proposal,
                  text(wanted.units(), found, account),
                  "no bid and ask of "
                      + share.share().ticker()
                      + " is at hand; "
                      + String.join("; ", found.notes()))
              .noted(LayerNote.of(found, wanted.why(), events)));
    }
    String id = desk.ids().free(account.plan().sleeve() + "-" + expiryText(found.position()));
    UnitsWithinCaps.Room room =
        desk.caps()
            .most(
                wanted.units(),
                n -> BookChange.with(desk.now().book(), new LayerTrade(found, n, id).position()));
    if (room.units() == 0) {
      whys.add("not even 1 " + found.label() + ": " + room.objection());
      return Optional.empty();
    }
    var trade = new LayerTrade(found, room.units(), id);
    String limit =
        room.units() < wanted.units()
            ? room.objection() + " beyond that; " + wanted.units() + " are wanted"
            : wanted.why();
    return Optional.of(
        new Draft(
            proposal,
            text(room.units(), found, account),
            LayerNote.of(found, limit, events),
            trade.pricing(desk.fees(), desk.moment().view()),
            List.of(trade.order(desk.moment().view(), Optional.empty())),
            Optional.of(BookChange.with(desk.now().book(), trade.position()))));
  }

  private static String text(int units, HedgeUnit.Found found, LayerAccount account) {
    return String.format(
        Locale.ROOT,
        "%s %d x %s for layer %s",
        found.cost().cashUsd() < 0 ? "sell" : "buy",
        units,
        found.label(),
        account.plan().name());
  }

  private static String expiryText(Position position) {
    return LayerAccount.expiry(position).map(LocalDate::toString).orElse("shares");
  }
}
