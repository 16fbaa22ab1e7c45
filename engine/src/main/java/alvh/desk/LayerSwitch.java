package alvh.desk;

import alvh.book.Book;
import alvh.book.Sleeve;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.HedgeLayer;
import alvh.playbook.Playbook;
import alvh.playbook.Proposal;
import alvh.playbook.Tally;
import alvh.playbook.TallyLine;
import alvh.risk.RiskReport;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Moves the hedge layers between their states, with a pause after each switch-off.
///
/// A layer is active while the book holds a position in it, monetising while that position is to be
/// taken off, and armed while votes ask for it. It stays armed as long as the signatures stand, so
/// a signal that flickers does not switch it; once it is left, it cools for as many trading days as
/// its row of the playbook says before it can be armed again.
///
/// @param calendar trading days
/// @param coolDownDays trading days of pause of a layer that the playbook does not describe, >= 0
/// @param plans the layers that it describes, as its switches stand
record LayerSwitch(TradingCalendar calendar, int coolDownDays, List<HedgeLayer> plans) {
  /// The collar, for which there is an action of its own.
  static final String COLLAR = "collar";

  LayerSwitch {
    plans = List.copyOf(plans);
  }

  static LayerSwitch of(TradingCalendar calendar, Playbook playbook) {
    return new LayerSwitch(calendar, playbook.voting().coolDownDays(), playbook.activeLayers());
  }

  /// The accounts of the layers that the playbook describes, in its order.
  List<LayerAccount> accounts(Book book, RiskReport risk, LocalDate today) {
    return plans.stream().map(plan -> LayerAccount.of(plan, book, risk, today)).toList();
  }

  /// Where a layer stands, and what puts it there.
  private record Standing(LayerStatus status, String why) {}

  /// The same with the day since when.
  record Stand(LayerState state, String why) {}

  /// Where each layer stands after `before`, by its label.
  ///
  /// @param accounts those of [#accounts]
  Map<String, Stand> stands(
      Map<String, LayerState> before,
      Book book,
      List<LayerAccount> accounts,
      Tally tally,
      LocalDate today) {
    List<Proposal> admitted = tally.admitted().stream().map(TallyLine::proposal).toList();
    Map<String, Stand> stands = new LinkedHashMap<>();
    for (Sleeve sleeve : Sleeve.values()) {
      if (sleeve != Sleeve.CONDOR && (isKnown(sleeve) || isHeld(book, sleeve))) {
        LayerState was = was(before, sleeve, today);
        Standing standing = standing(was, sleeve, book, accounts, admitted, today);
        LayerState state =
            standing.status() == was.status() ? was : new LayerState(standing.status(), today);
        stands.put(sleeve.label(), new Stand(state, standing.why()));
      }
    }
    return stands;
  }

  /// The states of `stands`.
  static Map<String, LayerState> states(Map<String, Stand> stands) {
    Map<String, LayerState> states = new LinkedHashMap<>();
    stands.forEach((label, stand) -> states.put(label, stand.state()));
    return states;
  }

  /// The layers that the playbook describes, in its order.
  ///
  /// @param stands those of [#stands] for the same accounts
  static List<LayerReport> reports(List<LayerAccount> accounts, Map<String, Stand> stands) {
    List<LayerReport> reports = new ArrayList<>();
    for (LayerAccount account : accounts) {
      Stand stand = Objects.requireNonNull(stands.get(account.plan().sleeve()));
      reports.add(LayerReport.of(account, stand.state(), stand.why()));
    }
    return List.copyOf(reports);
  }

  private static LayerState was(Map<String, LayerState> before, Sleeve sleeve, LocalDate today) {
    return before.getOrDefault(sleeve.label(), new LayerState(LayerStatus.INACTIVE, today));
  }

  /// Whether the layer has a state while nothing is held in it: those of the articles always, the
  /// rungs of a ladder where the playbook has one.
  private boolean isKnown(Sleeve sleeve) {
    boolean isRung =
        sleeve == Sleeve.SHORT_RUNG || sleeve == Sleeve.MIDDLE_RUNG || sleeve == Sleeve.LONG_RUNG;
    return !isRung || plan(sleeve).isPresent();
  }

  private static boolean isHeld(Book book, Sleeve sleeve) {
    return book.positions().stream().anyMatch(p -> p.sleeve() == sleeve);
  }

  private Standing standing(
      LayerState was,
      Sleeve sleeve,
      Book book,
      List<LayerAccount> accounts,
      List<Proposal> admitted,
      LocalDate today) {
    if (isHeld(book, sleeve)) {
      return held(was, sleeve, book, accounts, admitted);
    }
    Optional<String> asking =
        admitted.stream()
            .filter(p -> asksFor(p.what(), sleeve) || resizes(p.what(), sleeve))
            .map(Proposal::text)
            .findFirst();
    boolean isCooling =
        was.status() == LayerStatus.ACTIVE
            || was.status() == LayerStatus.MONETISING
            || (was.status() == LayerStatus.COOLING && !isPauseOver(was, sleeve, today));
    if (isCooling) {
      return new Standing(
          LayerStatus.COOLING,
          String.format(Locale.ROOT, "pauses for %d trading days", coolDown(sleeve)));
    }
    return asking
        .map(what -> new Standing(LayerStatus.ARMED, "votes carry " + what))
        .orElseGet(() -> new Standing(LayerStatus.INACTIVE, "no vote asks for it"));
  }

  private Standing held(
      LayerState was,
      Sleeve sleeve,
      Book book,
      List<LayerAccount> accounts,
      List<Proposal> admitted) {
    Optional<String> voted =
        admitted.stream()
            .filter(p -> p.what().action() == ActionName.MONETISE_HEDGE)
            .filter(p -> takesOff(p.what(), sleeve, book))
            .map(Proposal::text)
            .findFirst();
    if (voted.isPresent()) {
      return new Standing(LayerStatus.MONETISING, "votes carry " + voted.get());
    }
    Optional<LayerAccount> account =
        accounts.stream().filter(a -> a.sleeve() == sleeve).findFirst();
    boolean isMonetising = was.status() == LayerStatus.MONETISING;
    if (account.filter(a -> a.isGainReached(isMonetising)).isPresent()) {
      return new Standing(LayerStatus.MONETISING, LayerCalls.gain(account.get()));
    }
    return new Standing(
        LayerStatus.ACTIVE,
        account.filter(LayerAccount::isRollDue).isPresent()
            ? "the book holds it; it is due to be rolled"
            : "the book holds it");
  }

  /// A vote that names neither layer nor position takes off all of them.
  private boolean takesOff(ActionPattern what, Sleeve sleeve, Book book) {
    boolean isPosition =
        what.instrument().isEmpty()
            || book.position(what.instrument()).filter(p -> p.sleeve() == sleeve).isPresent();
    return isPosition && (what.layer().isEmpty() || what.layer().equals(name(sleeve)));
  }

  private Optional<HedgeLayer> plan(Sleeve sleeve) {
    return plans.stream().filter(plan -> plan.sleeve().equals(sleeve.label())).findFirst();
  }

  /// As votes name the layer of `sleeve`: as the playbook says, otherwise as the articles do.
  private String name(Sleeve sleeve) {
    return plan(sleeve)
        .map(HedgeLayer::name)
        .orElseGet(() ->
            switch (sleeve) {
              case TEMPORAL_THETA_ANCHOR -> "1";
              case VX_OVERLAY -> "2";
              case ADAPTIVE_SPREAD -> "3";
              case CONDOR, SECOND_ENGINE, COLLAR, CASH_PRESS, SHORT_RUNG, MIDDLE_RUNG, LONG_RUNG ->
                  sleeve.label();
            });
  }

  private int coolDown(Sleeve sleeve) {
    return plan(sleeve).map(HedgeLayer::coolDownDays).orElse(coolDownDays);
  }

  private boolean isPauseOver(LayerState state, Sleeve sleeve, LocalDate today) {
    return calendar.tradingDaysBetween(state.since(), today) >= coolDown(sleeve);
  }

  private boolean asksFor(ActionPattern what, Sleeve sleeve) {
    String layer = name(sleeve);
    boolean isNamed =
        what.action() == ActionName.ACTIVATE_LAYER || what.action() == ActionName.TIME_SHIFT_HEDGE;
    return (isNamed && what.layer().equals(layer))
        || (what.action() == ActionName.DEPLOY_COLLAR && layer.equals(COLLAR));
  }

  /// Whether it sizes the layer anew, which arms it too but is not held back by its pause: cover is
  /// kept, whatever was closed before. A vote without a layer speaks of the overlay.
  private boolean resizes(ActionPattern what, Sleeve sleeve) {
    return what.action() == ActionName.RESIZE_LAYER
        && (what.layer().equals(name(sleeve))
            || (what.layer().isEmpty() && sleeve == Sleeve.VX_OVERLAY));
  }

  /// Why `proposal` may not activate its layer today; empty when it may.
  Optional<String> cooling(Map<String, LayerState> layers, Proposal proposal, LocalDate today) {
    for (Sleeve sleeve : Sleeve.values()) {
      LayerState state = layers.get(sleeve.label());
      if (state != null
          && state.status() == LayerStatus.COOLING
          && !isPauseOver(state, sleeve, today)
          && asksFor(proposal.what(), sleeve)) {
        return Optional.of(
            sleeve.label()
                + " was closed on "
                + state.since()
                + " and pauses for "
                + coolDown(sleeve)
                + " trading days");
      }
    }
    return Optional.empty();
  }
}
