package alvh.desk;

import alvh.book.PositionIds;
import alvh.book.BookChange;
import alvh.book.Book;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.execution.Fees;
import alvh.hedge.HedgeMarket;
import alvh.hedge.HedgeUnit;
import alvh.hedge.HedgeWindow;
import alvh.hedge.LayerUnits;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.FactValue;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import alvh.playbook.Proposal;
import alvh.playbook.Side;
import alvh.risk.CondorEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// Putting on, rolling and taking off the hedge layers that the playbook describes, with strikes,
/// sizes and orders.
///
/// The number of units is what the layer's size asks for, within its budget and as far as every cap
/// of the playbook allows; below one there is no trade. It changes as drafts are made, so that ids
/// are given out once; used by one thread within one decision.
final class LayerAlternatives {
  private final Moment moment;
  private final Fees fees;
  private final PositionIds ids;
  private final Moment.Reading now;
  private final UnitsWithinCaps caps;
  private final LayerUnits units;
  private final HedgeAlternatives closing;
  private final List<HedgeLayer> plans;
  private final Map<String, Draft> worked = new HashMap<>();

  LayerAlternatives(
      Moment moment,
      MarketFacts facts,
      Fees fees,
      PositionIds ids,
      Moment.Reading now,
      Map<String, CondorEntry> entries) {
    this.moment = moment;
    this.fees = fees;
    this.ids = ids;
    this.now = now;
    this.caps = new UnitsWithinCaps(moment, now, entries);
    this.units =
        new LayerUnits(
            new HedgeMarket(
                moment.view(),
                moment.marks(),
                facts.calendar(),
                facts.listings(),
                facts.ticks(),
                fees));
    this.closing = new HedgeAlternatives(moment, facts, fees);
    this.plans = moment.playbook().activeLayers();
  }

  /// The drafts that need no vote: rolling and taking off each layer that holds something.
  List<Draft> standing() {
    List<Draft> drafts = new ArrayList<>();
    for (HedgeLayer plan : plans) {
      LayerAccount account = account(plan);
      if (!account.held().isEmpty()) {
        drafts.add(monetise(proposal(ActionName.MONETISE_HEDGE, plan), account));
        drafts.add(roll(proposal(ActionName.ROLL_LAYER, plan), account));
      }
    }
    return drafts;
  }

  private static Proposal proposal(ActionName action, HedgeLayer plan) {
    return new Proposal(new ActionPattern(action, Side.BOTH, plan.name(), ""), "");
  }

  /// What a vote on a layer comes to; empty when it is on no layer.
  Optional<Draft> draft(Proposal proposal) {
    ActionName action = proposal.what().action();
    boolean isPutOn =
        action == ActionName.ACTIVATE_LAYER
            || action == ActionName.DEPLOY_COLLAR
            || action == ActionName.TIME_SHIFT_HEDGE;
    if (isPutOn) {
      return Optional.of(putOn(proposal));
    }
    return action == ActionName.ROLL_LAYER || action == ActionName.MONETISE_HEDGE
        ? Optional.of(held(proposal))
        : Optional.empty();
  }

  private LayerAccount account(HedgeLayer plan) {
    return LayerAccount.of(plan, now.book(), now.risk(), moment.view().date());
  }

  /// Rolling or taking off a layer that votes name and that holds nothing, or that there is not.
  private Draft held(Proposal proposal) {
    return layer(proposal)
        .map(plan -> account(plan))
        .filter(account -> !account.held().isEmpty())
        .map(account ->
            proposal.what().action() == ActionName.ROLL_LAYER
                ? roll(proposal, account)
                : monetise(proposal, account))
        .orElseGet(() -> abstains(proposal, "the book holds nothing in it"));
  }

  private Draft putOn(Proposal proposal) {
    String instrument = proposal.what().instrument();
    Optional<HedgeLayer> plan = layer(proposal);
    if (plan.isEmpty()) {
      return abstains(proposal, noLayer(proposal));
    }
    LayerAccount account = account(plan.get());
    List<HedgeInstrument> offered =
        instrument.isEmpty()
            ? plan.get().instruments()
            : plan.get().instrument(instrument).stream().toList();
    if (offered.isEmpty()) {
      return abstains(proposal, noLayer(proposal));
    }
    List<String> whys = new ArrayList<>();
    for (HedgeInstrument one : offered) {
      Optional<Draft> draft = bought(proposal, account, one, whys);
      if (draft.isPresent()) {
        return draft.get();
      }
    }
    return abstains(proposal, String.join("; ", whys));
  }

  /// The layer that `proposal` speaks of: by name, the collar by its action, otherwise the first
  /// that has the instrument.
  private Optional<HedgeLayer> layer(Proposal proposal) {
    ActionPattern what = proposal.what();
    String name =
        what.action() == ActionName.DEPLOY_COLLAR ? LayerSwitch.COLLAR : what.layer();
    return plans.stream()
        .filter(p -> name.isEmpty() || p.name().equals(name))
        .filter(p ->
            !name.isEmpty()
                || (!what.instrument().isEmpty() && p.instrument(what.instrument()).isPresent()))
        .findFirst();
  }

  private String noLayer(Proposal proposal) {
    ActionPattern what = proposal.what();
    if (plans.isEmpty()) {
      return "the playbook describes no layers, so strikes and size are not worked out";
    }
    if (what.action() == ActionName.TIME_SHIFT_HEDGE && what.instrument().contains("calendar")) {
      return "a calendar's legs are on two VIX futures, and its sold leg is margined as naked: only"
          + " verticals of one expiry have a defined loss";
    }
    return "no layer of the playbook is meant, as its switches stand; it describes "
        + String.join(", ", plans.stream().map(HedgeLayer::name).toList());
  }

  /// The trade of a layer and an instrument is worked out once: several votes may mean it.
  private Optional<Draft> bought(
      Proposal proposal, LayerAccount account, HedgeInstrument instrument, List<String> whys) {
    String key = account.plan().name() + " " + instrument.name();
    Draft known = worked.get(key);
    if (known != null) {
      return Optional.of(
          new Draft(
              proposal, known.description(), known.pricing(), known.orders(), known.after()));
    }
    Optional<Draft> found = found(proposal, account, instrument, whys);
    found.ifPresent(draft -> worked.put(key, draft));
    return found;
  }

  /// Units of `instrument`; empty, with the reason added to `whys`, when there are none.
  private Optional<Draft> found(
      Proposal proposal, LayerAccount account, HedgeInstrument instrument, List<String> whys) {
    switch (unit(instrument, account, day -> true)) {
      case HedgeUnit.Refused(String why) -> {
        whys.add(instrument.name() + ": " + why);
        return Optional.empty();
      }
      case HedgeUnit.Found found -> {
        LayerUnitsWanted wanted =
            LayerUnitsWanted.of(account, found, now.book(), now.risk());
        if (wanted.units() == 0) {
          whys.add("not even 1 " + found.label() + ": " + wanted.why());
          return Optional.empty();
        }
        return sized(proposal, account, found, wanted, whys);
      }
    }
  }

  private Optional<Draft> sized(
      Proposal proposal,
      LayerAccount account,
      HedgeUnit.Found found,
      LayerUnitsWanted wanted,
      List<String> whys) {
    if (found.position() instanceof SharePosition share) {
      // a close is no price at which an order can be filled, so shares have a size and no order
      return Optional.of(
          Draft.abstaining(
              proposal,
              text("buy", wanted.units(), found, account, wanted.why()),
              "no bid and ask of "
                  + share.share().ticker()
                  + " is at hand; "
                  + String.join("; ", found.notes())));
    }
    String id = ids.free(account.plan().sleeve() + "-" + expiryText(found.position()));
    UnitsWithinCaps.Room room =
        caps.most(
            wanted.units(),
            n -> BookChange.with(now.book(), new LayerTrade(found, n, id).position()));
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
            text("buy", room.units(), found, account, limit),
            trade.pricing(fees, moment.view()),
            List.of(trade.order(moment.view(), Optional.empty())),
            Optional.of(BookChange.with(now.book(), trade.position()))));
  }

  private static String text(
      String verb, int units, HedgeUnit.Found found, LayerAccount account, String why) {
    return String.format(
        Locale.ROOT,
        "%s %d x %s for layer %s (%s; %+.1f USD per VIX point and %+.2f USD a day each)",
        found.cost().cashUsd() < 0 ? "sell" : verb,
        units,
        found.label(),
        account.plan().name(),
        why,
        found.exposure().vegaPerVixPointUsd(),
        found.exposure().carryPerDayUsd());
  }

  private static String expiryText(Position position) {
    return LayerAccount.expiry(position).map(LocalDate::toString).orElse("shares");
  }

  private HedgeUnit unit(
      HedgeInstrument instrument, LayerAccount account, Predicate<LocalDate> isLater) {
    var window =
        HedgeWindow.of(
            now.book(), moment.view().date(), event(instrument), moment.calendar());
    return units.unit(instrument, window, isLater, account.sleeve(), "unit");
  }

  /// The nearest event that the instrument's expiry is to outlive; one whose date is not known
  /// stops no hedge.
  private Optional<LocalDate> event(HedgeInstrument instrument) {
    List<String> after =
        switch (instrument) {
          case HedgeInstrument.Options options -> options.expiry().after();
          case HedgeInstrument.Future future -> future.expiry().after();
          case HedgeInstrument.Shares shares -> List.of();
        };
    return after.stream()
        .map(name -> moment.market().get(name))
        .filter(FactValue.Amount.class::isInstance)
        .map(FactValue.Amount.class::cast)
        .map(days ->
            moment
                .calendar()
                .plusTradingDays(moment.view().date(), (int) Math.round(days.value())))
        .min(Comparator.naturalOrder());
  }

  /// Takes off everything that the layer holds.
  private Draft monetise(Proposal proposal, LayerAccount account) {
    return DraftSum.of(
        proposal,
        "close layer " + account.plan().name(),
        account.held().stream().map(p -> closing.close(p, now.book())).toList(),
        BookChange.without(now.book(), account.held()));
  }

  /// Closes the position of the nearest expiry and opens as many units further out, as far as the
  /// caps allow.
  private Draft roll(Proposal proposal, LayerAccount account) {
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
      switch (unit(instrument, account, day -> day.isAfter(expiry))) {
        case HedgeUnit.Refused(String why) -> whys.add(instrument.name() + ": " + why);
        case HedgeUnit.Found found when !LayerRoll.isSameKind(found.position(), old) -> {}
        case HedgeUnit.Found found -> {
          return rolled(proposal, old, found);
        }
      }
    }
    return abstains(proposal, "nothing to roll " + old.id() + " to: " + String.join("; ", whys));
  }

  private Draft rolled(Proposal proposal, Position old, HedgeUnit.Found found) {
    String id = ids.successor(old.id());
    Book closed = BookChange.without(now.book(), old.id());
    UnitsWithinCaps.Room room =
        caps.most(
            LayerRoll.quantity(old),
            n -> BookChange.with(closed, new LayerTrade(found, n, id).position()));
    if (room.units() == 0) {
      return abstains(proposal, "not even 1 " + found.label() + ": " + room.objection());
    }
    var trade = new LayerTrade(found, room.units(), id);
    Draft opening =
        new Draft(
            proposal,
            "",
            trade.pricing(fees, moment.view()),
            List.of(trade.order(moment.view(), Optional.of(old.id()))),
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
        List.of(closing.close(old, now.book()), opening),
        BookChange.with(closed, trade.position()));
  }

  private static Draft abstains(Proposal proposal, String why) {
    return Draft.abstaining(proposal, proposal.text(), why);
  }
}
