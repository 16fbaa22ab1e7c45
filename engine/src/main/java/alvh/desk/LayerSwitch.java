package alvh.desk;

import alvh.book.Book;
import alvh.book.Sleeve;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Proposal;
import alvh.playbook.Tally;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Moves the hedge layers between their states, with a pause after each switch-off.
///
/// A layer is active while the book holds a position in it and armed while votes ask for it. It
/// stays armed as long as the signatures stand, so a signal that flickers does not switch it; once
/// it is left, it cools for as many trading days as the playbook says before it can be armed again.
///
/// @param calendar trading days
/// @param coolDownDays trading days of pause, >= 0
record LayerSwitch(TradingCalendar calendar, int coolDownDays) {

  Map<String, LayerState> next(
      Map<String, LayerState> before, Book book, Tally tally, LocalDate today) {
    Map<String, LayerState> next = new LinkedHashMap<>();
    for (Sleeve sleeve : Sleeve.values()) {
      if (sleeve != Sleeve.CONDOR) {
        LayerState was =
            before.getOrDefault(sleeve.label(), new LayerState(LayerStatus.INACTIVE, today));
        LayerStatus status = status(was, sleeve, book, tally, today);
        next.put(sleeve.label(), status == was.status() ? was : new LayerState(status, today));
      }
    }
    return next;
  }

  private LayerStatus status(
      LayerState was, Sleeve sleeve, Book book, Tally tally, LocalDate today) {
    boolean isHeld = book.positions().stream().anyMatch(p -> p.sleeve() == sleeve);
    if (isHeld) {
      return LayerStatus.ACTIVE;
    }
    boolean isAsked =
        tally.admitted().stream().anyMatch(line -> asksFor(line.proposal().what(), sleeve));
    boolean isPauseOver = calendar.tradingDaysBetween(was.since(), today) >= coolDownDays;
    return switch (was.status()) {
      case ACTIVE -> LayerStatus.COOLING;
      case ARMED -> isAsked ? LayerStatus.ARMED : LayerStatus.INACTIVE;
      case COOLING -> {
        if (!isPauseOver) {
          yield LayerStatus.COOLING;
        }
        yield isAsked ? LayerStatus.ARMED : LayerStatus.INACTIVE;
      }
      case INACTIVE -> isAsked ? LayerStatus.ARMED : LayerStatus.INACTIVE;
    };
  }

  private static boolean asksFor(ActionPattern what, Sleeve sleeve) {
    return switch (sleeve) {
      case COLLAR -> what.action() == ActionName.DEPLOY_COLLAR;
      case TEMPORAL_THETA_ANCHOR -> activates(what, "1");
      case VX_OVERLAY -> activates(what, OverlaySizing.LAYER);
      case ADAPTIVE_SPREAD -> activates(what, "3");
      case SECOND_ENGINE, CASH_PRESS -> activates(what, sleeve.label());
      case CONDOR -> false;
    };
  }

  /// Why `proposal` may not activate its layer today; empty when it may.
  Optional<String> cooling(Map<String, LayerState> layers, Proposal proposal, LocalDate today) {
    for (Sleeve sleeve : Sleeve.values()) {
      LayerState state = layers.get(sleeve.label());
      if (state != null
          && state.status() == LayerStatus.COOLING
          && calendar.tradingDaysBetween(state.since(), today) < coolDownDays
          && asksFor(proposal.what(), sleeve)) {
        return Optional.of(
            sleeve.label()
                + " was closed on "
                + state.since()
                + " and pauses for "
                + coolDownDays
                + " trading days");
      }
    }
    return Optional.empty();
  }

  private static boolean activates(ActionPattern what, String layer) {
    return what.action() == ActionName.ACTIVATE_LAYER && what.layer().equals(layer);
  }
}
