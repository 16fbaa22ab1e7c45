package alvh.playbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    return plan(term, wanted).map(Plan::changes);
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
        ? Plan.of(new Change.Learn(name, wanted, List.of(new MissingFact(name, why))))
        : Plan.of(new Change.Turn(name, wanted == Truth.TRUE));
  }

  private Plan shift(TruthTerm.Comparison comparison, Truth wanted) {
    double left = value.number(comparison.left());
    double right = value.number(comparison.right());
    if (Double.isNaN(left) || Double.isNaN(right)) {
      ProofNode whole = prover.prove(comparison);
      return Plan.of(new Change.Learn(whole.text(), wanted, whole.missing()));
    }
    Relation relation =
        wanted == Truth.TRUE ? comparison.relation() : comparison.relation().negated();
    Unit unit = comparison.left().unit().merged(comparison.right().unit());
    double near = Math.min(nearness(comparison.left()), nearness(comparison.right()));
    String shownUnit = unit.isAny() ? "" : unit.toString();
    double known = near == Double.POSITIVE_INFINITY ? 0 : near;
    boolean isMirrored = comparison.left() instanceof NumberTerm.Literal;
    return Plan.of(
        isMirrored
            ? new Change.Shift(
                TermText.of(comparison.right()),
                right,
                relation.mirrored(),
                left,
                shownUnit,
                known)
            : new Change.Shift(
                TermText.of(comparison.left()), left, relation, right, shownUnit, known));
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

  /// Changes that are needed together, with their cost.
  private record Plan(int unknown, int beyond, double way, List<Change> changes) {
    static final Plan NOTHING = new Plan(0, 0, 0, List.of());
    static final Comparator<Plan> BY_COST =
        Comparator.comparingInt(Plan::unknown)
            .thenComparingInt(Plan::beyond)
            .thenComparingInt(plan -> plan.changes().size())
            .thenComparingDouble(Plan::way);

    static Plan of(Change change) {
      List<Change> changes = List.of(change);
      return switch (change) {
        case Change.Shift shift ->
            new Plan(0, shift.isNear() ? 0 : 1, way(shift.distance(), shift.near()), changes);
        case Change.Turn turn -> new Plan(0, 0, 1, changes);
        case Change.Learn learn -> new Plan(1, 0, 0, changes);
      };
    }

    private static double way(double distance, double near) {
      return near > 0 ? distance / near : distance;
    }

    Plan with(Plan other) {
      List<Change> together = new ArrayList<>(changes);
      together.addAll(other.changes);
      return new Plan(
          unknown + other.unknown, beyond + other.beyond, way + other.way, List.copyOf(together));
    }
  }
}
