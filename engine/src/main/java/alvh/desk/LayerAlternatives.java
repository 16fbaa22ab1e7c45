package alvh.desk;

import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import alvh.playbook.LayerSize;
import alvh.playbook.Proposal;
import alvh.risk.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Putting on, rolling and taking off the hedge layers that the playbook describes, with strikes,
/// sizes and orders.
final class LayerAlternatives {
  private final LayerDesk desk;
  private final LayerPurchases purchases;
  private final LayerExits exits;
  private final List<HedgeLayer> plans;

  LayerAlternatives(LayerDesk desk) {
    this.desk = desk;
    this.purchases = new LayerPurchases(desk);
    this.exits = new LayerExits(desk);
    this.plans = desk.moment().playbook().activeLayers();
  }

  /// The drafts that need no vote: rolling and taking off each layer that holds something.
  ///
  /// @param wanted the proposals that are worked out
  List<Draft> standing(Predicate<Proposal> wanted) {
    List<Draft> drafts = new ArrayList<>();
    for (HedgeLayer plan : plans) {
      LayerAccount account = desk.account(plan);
      Proposal taken = LayerCalls.proposal(ActionName.MONETISE_HEDGE, plan);
      Proposal rolled = LayerCalls.proposal(ActionName.ROLL_LAYER, plan);
      if (!account.held().isEmpty() && wanted.test(taken)) {
        drafts.add(exits.monetise(taken, account));
      }
      if (!account.held().isEmpty() && wanted.test(rolled)) {
        drafts.add(exits.roll(rolled, account));
      }
    }
    return drafts;
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

  /// Rolling or taking off a layer that votes name and that holds nothing, or that there is not.
  private Draft held(Proposal proposal) {
    return layer(proposal)
        .map(desk::account)
        .filter(account -> !account.held().isEmpty())
        .map(account ->
            proposal.what().action() == ActionName.ROLL_LAYER
                ? exits.roll(proposal, account)
                : exits.monetise(proposal, account))
        .orElseGet(() -> abstains(proposal, "the book holds nothing in it"));
  }

  private Draft putOn(Proposal proposal) {
    String instrument = proposal.what().instrument();
    Optional<HedgeLayer> plan = layer(proposal);
    if (plan.isEmpty()) {
      return abstains(proposal, noLayer(proposal));
    }
    LayerAccount account = desk.account(plan.get());
    List<HedgeInstrument> offered =
        instrument.isEmpty()
            ? plan.get().instruments()
            : plan.get().instrument(instrument).stream().toList();
    if (offered.isEmpty()) {
      return abstains(proposal, noLayer(proposal));
    }
    if (plan.get().size() instanceof LayerSize.Coverage
        && desk.now().risk().totals().coverage() instanceof Figure.Unknown(String why)) {
      return abstains(proposal, "coverage is unknown, so nothing is added: " + why);
    }
    List<String> whys = new ArrayList<>();
    for (HedgeInstrument one : offered) {
      Optional<Draft> draft = purchases.bought(proposal, account, one, whys);
      boolean isPriced = draft.filter(d -> d.pricing() instanceof Pricing.Priced).isPresent();
      if (draft.isPresent() && (isPriced || offered.size() == 1)) {
        return draft.get();
      }
      draft.ifPresent(d -> whys.add(d.description() + ": " + why(d.pricing())));
    }
    return abstains(proposal, String.join("; ", whys));
  }

  private static String why(Pricing pricing) {
    return switch (pricing) {
      case Pricing.Abstains(String why) -> why;
      case Pricing.Priced priced -> "";
      case Pricing.Free free -> "";
    };
  }

  /// The layer that `proposal` speaks of: by name, the collar by its action, otherwise the first
  /// that has the instrument.
  private Optional<HedgeLayer> layer(Proposal proposal) {
    ActionPattern what = proposal.what();
    String name = what.action() == ActionName.DEPLOY_COLLAR ? LayerSwitch.COLLAR : what.layer();
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

  private static Draft abstains(Proposal proposal, String why) {
    return Draft.abstaining(proposal, proposal.text(), why);
  }
}
