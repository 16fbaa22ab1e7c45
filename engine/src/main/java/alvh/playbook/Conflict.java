package alvh.playbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Two rules that want what cannot both be done.
///
/// @param one the label of a rule or limit that fires
/// @param wants what it votes for
/// @param other the label of another
/// @param wantsToo what that one votes for, or for a gate what it holds back
/// @param isHeldBack whether the other is a gate that is shut, and not a vote
public record Conflict(
    String one, Proposal wants, String other, Proposal wantsToo, boolean isHeldBack) {
  /// What leaves a condor or one of its sides as it was.
  private static final Set<ActionName> TOUCHING =
      Set.of(
          ActionName.CLOSE_CONDOR,
          ActionName.CLOSE_SIDE,
          ActionName.ROLL_CONDOR,
          ActionName.ROLL_SHORT_STRIKE,
          ActionName.TIGHTEN_SHORTS);

  private static final Set<ActionName> CLOSING =
      Set.of(ActionName.CLOSE_CONDOR, ActionName.CLOSE_SIDE);

  private static final Set<ActionName> ADDING_HEDGE =
      Set.of(ActionName.ACTIVATE_LAYER, ActionName.DEPLOY_COLLAR, ActionName.TIME_SHIFT_HEDGE);

  /// Every pair among the votes of positive weight that fire, and the gates that hold one back.
  public static List<Conflict> of(Evaluation evaluation) {
    List<Voice> voices = voices(evaluation);
    List<Conflict> conflicts = new ArrayList<>();
    for (int i = 0; i < voices.size(); i++) {
      for (int j = i + 1; j < voices.size(); j++) {
        Voice one = voices.get(i);
        Voice other = voices.get(j);
        if (!one.label().equals(other.label()) && areOpposed(one.wants(), other.wants())) {
          conflicts.add(
              new Conflict(one.label(), one.wants(), other.label(), other.wants(), false));
        }
      }
    }
    for (Voice voice : voices) {
      conflicts.addAll(gatesAgainst(voice, evaluation));
    }
    return List.copyOf(conflicts);
  }

  /// What one firing vote wants.
  private record Voice(String label, Proposal wants) {}

  private static List<Voice> voices(Evaluation evaluation) {
    List<Voice> voices = new ArrayList<>();
    for (Outcome outcome : evaluation.all()) {
      if (outcome.fires()) {
        for (Vote vote : outcome.votes()) {
          if (vote.weight() > 0) {
            voices.add(new Voice(outcome.label(), outcome.proposal(vote.what())));
          }
        }
      }
    }
    return voices;
  }

  private static List<Conflict> gatesAgainst(Voice voice, Evaluation evaluation) {
    List<Conflict> conflicts = new ArrayList<>();
    if (voice.wants().what().action().isNeverVetoed()) {
      return conflicts;
    }
    for (LimitOutcome limit : evaluation.limits()) {
      boolean isShut = limit.fires() || limit.finding().blocks();
      if (isShut && limit.limit().bound() instanceof Bound.Gate gate) {
        gate.actions().stream()
            .map(limit::proposal)
            .filter(part -> part.overlaps(voice.wants()))
            .forEach(part ->
                conflicts.add(
                    new Conflict(voice.label(), voice.wants(), limit.label(), part, true)));
      }
    }
    return conflicts;
  }

  private static boolean areOpposed(Proposal one, Proposal other) {
    return isAgainst(one, other) || isAgainst(other, one);
  }

  private static boolean isAgainst(Proposal one, Proposal other) {
    ActionName action = one.what().action();
    ActionName against = other.what().action();
    return switch (action) {
      case HOLD -> TOUCHING.contains(against) && isOnOneSide(one, other);
      case ROLL_CONDOR, ROLL_SHORT_STRIKE -> CLOSING.contains(against) && isOnOneSide(one, other);
      case TIGHTEN_SHORTS ->
          (CLOSING.contains(against) || against == ActionName.ROLL_CONDOR)
              && isOnOneSide(one, other);
      case STAND_ASIDE -> against == ActionName.OPEN_CONDOR;
      case FLATTEN ->
          against == ActionName.HOLD
              || against == ActionName.OPEN_CONDOR
              || ADDING_HEDGE.contains(against);
      case ACTIVATE_LAYER ->
          isOfOneLayer(one, other)
              && (against == ActionName.MONETISE_HEDGE
                  || (against == ActionName.ACTIVATE_LAYER && isOtherInstrument(one, other)));
      default -> false;
    };
  }

  private static boolean isOnOneSide(Proposal one, Proposal other) {
    boolean isOneSide =
        one.what().side() == Side.BOTH
            || other.what().side() == Side.BOTH
            || one.what().side() == other.what().side();
    return isOneSide && isShared(one.condor(), other.condor());
  }

  private static boolean isOfOneLayer(Proposal one, Proposal other) {
    return isShared(one.what().layer(), other.what().layer());
  }

  private static boolean isOtherInstrument(Proposal one, Proposal other) {
    return !isShared(one.what().instrument(), other.what().instrument());
  }

  private static boolean isShared(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  /// As a person reads it.
  public String text() {
    String verb = isHeldBack ? " holds back " : " wants ";
    return one + " wants " + wants.text() + ", " + other + verb + wantsToo.text();
  }
}
