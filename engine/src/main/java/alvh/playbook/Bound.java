package alvh.playbook;

import java.util.List;

/// What a limit demands.
public sealed interface Bound {

  /// The condition that holds while the limit is kept.
  Expression within();

  /// The same kind of bound with another condition.
  Bound withWithin(Expression within);

  /// Never more than this: judged after against before, so that an action which worsens no broken
  /// cap and improves one is always admitted. `within` compares one measure with a number.
  record Cap(Expression within) implements Bound {
    public Cap {
      checkSole(within);
    }

    @Override
    public Bound withWithin(Expression other) {
      return new Cap(other);
    }
  }

  /// At least this is aimed at; missing it forbids nothing. `within` compares one measure with a
  /// number.
  record Target(Expression within) implements Bound {
    public Target {
      checkSole(within);
    }

    @Override
    public Bound withWithin(Expression other) {
      return new Target(other);
    }
  }

  /// These actions only while `within` holds.
  ///
  /// @param actions none of them one that is never vetoed
  record Gate(Expression within, List<ActionPattern> actions) implements Bound {
    public Gate {
      actions = List.copyOf(actions);
      if (!within.isCondition()) {
        throw new IllegalArgumentException("a gate needs a condition, not a number: " + within);
      }
      if (actions.isEmpty()) {
        throw new IllegalArgumentException("a gate needs the actions that it holds back");
      }
      for (ActionPattern pattern : actions) {
        if (pattern.action().isNeverVetoed()) {
          throw new IllegalArgumentException(
              pattern.action().spelling() + " is a way out and cannot be held back");
        }
      }
    }

    @Override
    public Bound withWithin(Expression other) {
      return new Gate(other, actions);
    }
  }

  private static void checkSole(Expression within) {
    if (within.soleThreshold().isEmpty()) {
      throw new IllegalArgumentException(
          "a cap or target is one comparison of a measure with a number, was: " + within);
    }
  }

  /// The number of a cap or target; none for a gate.
  default List<Threshold> threshold() {
    return switch (this) {
      case Cap cap -> cap.within().soleThreshold();
      case Target target -> target.within().soleThreshold();
      case Gate gate -> List.of();
    };
  }
}
