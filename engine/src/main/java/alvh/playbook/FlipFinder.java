package alvh.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds the least change that makes a term answer as wanted.
///
/// Works down the tree: a conjunction that shall be true needs all its parts, one that shall be
/// false the cheapest of them. Parts are taken as independent, so for an expression that names one
/// fact twice the result is sufficient by part but may not be the very least.
final class FlipFinder {
  private final Facts facts;
  private final Prover prover;
  private final TermValue value;

  FlipFinder(Facts facts) {
    this.facts = facts;
    this.prover = new Prover(facts);
    this.value = new TermValue(facts);
  }

  /// The least changes that make `term` come out as `wanted`; empty when it cannot.
  Optional<List<Change>> find(TruthTerm term, Truth wanted) {
    return plan(term, wanted)
        .map(plan -> plan.changes().stream().<Change>map(Supplier::get).toList());
  }

  /// Whether those changes are near ones, as [Flip#isNear] says of them, without naming them.
  boolean isNear(TruthTerm term, Truth wanted) {
    return plan(term, wanted).filter(plan -> plan.isNear(term)).isPresent();
  }

  /// The comparisons and flags of a condition.
  static int leaves(TruthTerm term) {
    return switch (term) {
      case TruthTerm.Constant constant -> 0;
      case TruthTerm.Flag flag -> 1;
      case TruthTerm.Comparison comparison -> 1;
      case TruthTerm.Not not -> leaves(not.of());
      case TruthTerm.And and -> and.parts().stream().mapToInt(FlipFinder::leaves).sum();
      case TruthTerm.Or or -> or.parts().stream().mapToInt(FlipFinder::leaves).sum();
      case TruthTerm.Same same -> leaves(same.left()) + leaves(same.right());
      case TruthTerm.Choice c -> leaves(c.condition()) + leaves(c.then()) + leaves(c.otherwise());
    };
  }

  private Optional<Plan> plan(TruthTerm term, Truth wanted) {
    if (value.truth(term) == wanted) {
      return Optional.of(Plan.NOTHING);
    }
    return switch (term) {
      case TruthTerm.Constant constant -> Optional.empty();
      case TruthTerm.Flag flag -> Optional.of(turn(flag, wanted));
      case TruthTerm.Not not -> plan(not.of(), wanted.not());
      case TruthTerm.And and ->
          wanted == Truth.TRUE ? all(and.parts(), wanted) : cheapest(and.parts(), wanted);
      case TruthTerm.Or or ->
          wanted == Truth.FALSE ? all(or.parts(), wanted) : cheapest(or.parts(), wanted);
      case TruthTerm.Comparison comparison -> Optional.of(shift(comparison, wanted));
      case TruthTerm.Same same -> {
        Truth other = same.isEqual() ? wanted : wanted.not();
        yield cheaper(
            both(plan(same.left(), Truth.TRUE), plan(same.right(), other)),
            both(plan(same.left(), Truth.FALSE), plan(same.right(), other.not())));
      }
      case TruthTerm.Choice choice ->
          cheaper(
              both(plan(choice.condition(), Truth.TRUE), plan(choice.then(), wanted)),
              both(plan(choice.condition(), Truth.FALSE), plan(choice.otherwise(), wanted)));
    };
  }

  private Optional<Plan> all(List<TruthTerm> parts, Truth wanted) {
    Optional<Plan> sum = Optional.of(Plan.NOTHING);
    for (TruthTerm part : parts) {
      sum = both(sum, plan(part, wanted));
    }
    return sum;
  }

  private Optional<Plan> cheapest(List<TruthTerm> parts, Truth wanted) {
    Optional<Plan> best = Optional.empty();
    for (TruthTerm part : parts) {
      best = cheaper(best, plan(part, wanted));
    }
    return best;
  }

  private static Optional<Plan> both(Optional<Plan> one, Optional<Plan> other) {
    return one.flatMap(first -> other.map(first::with));
  }

  private static Optional<Plan> cheaper(Optional<Plan> one, Optional<Plan> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.or(() -> other);
    }
    return Plan.BY_COST.compare(one.get(), other.get()) <= 0 ? one : other;
  }

  private Plan turn(TruthTerm.Flag flag, Truth wanted) {
    String name = flag.declaration().name();
    return facts.value(name) instanceof FactValue.Unknown(String why)
        ? Plan.learning(() -> new Change.Learn(name, wanted, List.of(new MissingFact(name, why))))
        : Plan.turning(() -> new Change.Turn(name, wanted == Truth.TRUE));
  }

  private Plan shift(TruthTerm.Comparison comparison, Truth wanted) {
    double left = value.number(comparison.left());
    double right = value.number(comparison.right());
    if (Double.isNaN(left) || Double.isNaN(right)) {
      return Plan.learning(() -> {
        ProofNode whole = prover.prove(comparison);
        return new Change.Learn(whole.text(), wanted, whole.missing());
      });
    }
    double near = Math.min(nearness(comparison.left()), nearness(comparison.right()));
    double known = near == Double.POSITIVE_INFINITY ? 0 : near;
    return Plan.shifting(
        Math.abs(left - right), known, () -> shifted(comparison, wanted, left, right, known));
  }

  private static Change shifted(
      TruthTerm.Comparison comparison, Truth wanted, double left, double right, double near) {
    Relation relation =
        wanted == Truth.TRUE ? comparison.relation() : comparison.relation().negated();
    Unit unit = comparison.left().unit().merged(comparison.right().unit());
    String shownUnit = unit.isAny() ? "" : unit.toString();
    boolean isMirrored = comparison.left() instanceof NumberTerm.Literal;
    return isMirrored
        ? new Change.Shift(
            TermText.of(comparison.right()), right, relation.mirrored(), left, shownUnit, near)
        : new Change.Shift(TermText.of(comparison.left()), left, relation, right, shownUnit, near);
  }

  /// The smallest nearness of the facts in a number; infinite without any fact.
  private double nearness(NumberTerm term) {
    return switch (term) {
      case NumberTerm.Literal literal -> Double.POSITIVE_INFINITY;
      case NumberTerm.Fact fact -> fact.declaration().near();
      case NumberTerm.Negation negation -> nearness(negation.of());
      case NumberTerm.Absolute absolute -> nearness(absolute.of());
      case NumberTerm.Arithmetic a -> Math.min(nearness(a.left()), nearness(a.right()));
      case NumberTerm.Choice c -> Math.min(nearness(c.then()), nearness(c.otherwise()));
    };
  }

  /// Changes that are needed together, with their cost; most plans are dropped for a cheaper one,
  /// so what they change is put in words at the end.
  private record Plan(
      int unknown, int beyond, double way, boolean turnsFlag, List<Supplier<Change>> changes) {
    static final Plan NOTHING = new Plan(0, 0, 0, false, List.of());
    static final Comparator<Plan> BY_COST =
        Comparator.comparingInt(Plan::unknown)
            .thenComparingInt(Plan::beyond)
            .thenComparingInt(plan -> plan.changes().size())
            .thenComparingDouble(Plan::way);

    /// A number that moves by `distance`, of which `near` is near.
    static Plan shifting(double distance, double near, Supplier<Change> change) {
      double way = near > 0 ? distance / near : distance;
      return new Plan(0, distance <= near ? 0 : 1, way, false, List.of(change));
    }

    static Plan turning(Supplier<Change> change) {
      return new Plan(0, 0, 1, true, List.of(change));
    }

    static Plan learning(Supplier<Change> change) {
      return new Plan(1, 0, 0, false, List.of(change));
    }

    Plan with(Plan other) {
      List<Supplier<Change>> together = new ArrayList<>(changes);
      together.addAll(other.changes);
      return new Plan(
          unknown + other.unknown,
          beyond + other.beyond,
          way + other.way,
          turnsFlag || other.turnsFlag,
          List.copyOf(together));
    }

    boolean isNear(TruthTerm term) {
      boolean isFlagAlone = changes.size() == 1 && leaves(term) > 1;
      return !changes.isEmpty() && unknown == 0 && beyond == 0 && (!turnsFlag || isFlagAlone);
    }
  }
}
