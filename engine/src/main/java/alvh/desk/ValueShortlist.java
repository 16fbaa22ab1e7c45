package alvh.desk;

import alvh.playbook.ActionName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The few alternatives that are valued: those that trade or hold, no trade twice.
///
/// Holding comes first. Then one of each kind in the order below, then a second of each, until
/// there are [#MOST]; within a kind they stand as the desk lists them, by position in the order of
/// the book. What a gate holds back takes no place.
final class ValueShortlist {
  /// Our choice: what a decision of a run over years can afford.
  static final int MOST = 8;

  /// Closing before adjusting before adding; opening before the rarer adjustments.
  private static final List<ActionName> KINDS =
      List.of(
          ActionName.CLOSE_CONDOR,
          ActionName.CLOSE_SIDE,
          ActionName.ROLL_CONDOR,
          ActionName.FLATTEN,
          ActionName.MONETISE_HEDGE,
          ActionName.RESIZE_LAYER,
          ActionName.OPEN_CONDOR,
          ActionName.ACTIVATE_LAYER,
          ActionName.ROLL_LAYER,
          ActionName.DEPLOY_COLLAR,
          ActionName.TIME_SHIFT_HEDGE,
          ActionName.ROLL_SHORT_STRIKE,
          ActionName.TIGHTEN_SHORTS);

  private ValueShortlist() {}

  /// @param all every alternative, held against limits or not
  /// @param gate what stands against one before its limits are known
  static List<Alternative> of(List<Alternative> all, Function<Alternative, Optional<String>> gate) {
    List<Alternative> picked = new ArrayList<>();
    Map<ActionName, List<Alternative>> kinds = new LinkedHashMap<>();
    KINDS.forEach(kind -> kinds.put(kind, new ArrayList<>()));
    for (Alternative one : all) {
      List<Alternative> kind = kinds.get(one.proposal().what().action());
      if (isHolding(one)) {
        picked.add(one);
      } else if (kind != null
          && !one.orders().isEmpty()
          && kinds.values().stream().flatMap(List::stream).noneMatch(o -> isSame(o, one))
          && gate.apply(one).isEmpty()) {
        kind.add(one);
      }
    }
    int most = kinds.values().stream().mapToInt(List::size).max().orElse(0);
    for (int round = 0; round < most; round++) {
      for (List<Alternative> kind : kinds.values()) {
        if (round < kind.size() && picked.size() < MOST) {
          picked.add(kind.get(round));
        }
      }
    }
    return picked;
  }

  private static boolean isSame(Alternative one, Alternative other) {
    return one.orders().equals(other.orders());
  }

  /// Whether nothing is done; the desk lists it first and once.
  static boolean isHolding(Alternative alternative) {
    return alternative.pricing() instanceof Pricing.Free
        && alternative.proposal().what().action() == ActionName.HOLD;
  }
}
