package alvh.hedge;

import alvh.playbook.Bound;
import alvh.playbook.DefinedFact;
import alvh.playbook.Limit;
import alvh.playbook.Playbook;
import alvh.playbook.Relation;
import alvh.playbook.Scope;
import alvh.playbook.Threshold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The caps and targets of a playbook that sizing can keep, in the order in which they go before
/// one another.
///
/// The cap on coverage beats the band of delta; what may not be broken comes before what is aimed
/// at, and the carry before more cover, since a hedge that turns the book's carry negative is too
/// large (S-21).
///
/// @param bounds the first goes before the others
/// @param notHeld limits of the playbook on other measures, which sizing does not see
public record HedgeBounds(List<HedgeBound> bounds, List<String> notHeld) {
  public HedgeBounds {
    bounds = List.copyOf(bounds);
    notHeld = List.copyOf(notHeld);
  }

  /// Those of `playbook` that speak as its switches stand.
  public static HedgeBounds of(Playbook playbook) {
    List<HedgeBound> bounds = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (Limit limit : playbook.limits()) {
      if (playbook.isActive(limit) && !(limit.bound() instanceof Bound.Gate)) {
        Optional<HedgeBound> bound =
            limit.scope() == Scope.BOOK ? bound(limit, playbook) : Optional.empty();
        bound.ifPresentOrElse(bounds::add, () -> others.add(limit.citation().id()));
      }
    }
    bounds.sort(Comparator.comparingInt(HedgeBounds::precedence));
    return new HedgeBounds(bounds, others);
  }

  /// Smaller goes first.
  private static int precedence(HedgeBound bound) {
    List<Measure> order =
        bound.isCap()
            ? List.of(Measure.COVERAGE, Measure.STACK_RISK_SHARE, Measure.NET_DELTA_PER_CONDOR)
            : List.of(Measure.NET_CARRY_PER_DAY, Measure.COVERAGE);
    int place = order.indexOf(bound.measure());
    int within = place < 0 ? order.size() : place;
    return bound.isCap() ? within : within + Measure.values().length;
  }

  private static Optional<HedgeBound> bound(Limit limit, Playbook playbook) {
    Threshold threshold = limit.bound().threshold().getFirst();
    for (Measure measure : Measure.values()) {
      for (String name : names(measure, playbook)) {
        boolean isBand = threshold.measure().equals("abs(" + name + ")");
        // no absolute value is below zero: nothing can be sized to such a band
        boolean canBeKept = !isBand || threshold.value() >= 0;
        if (canBeKept && (isBand || threshold.measure().equals(name))) {
          return Optional.of(bound(limit, measure, threshold, isBand));
        }
      }
    }
    return Optional.empty();
  }

  /// The measure's fact and the playbook's own names for it.
  private static List<String> names(Measure measure, Playbook playbook) {
    List<String> names = new ArrayList<>(List.of(measure.fact()));
    for (DefinedFact fact : playbook.facts()) {
      if (fact instanceof DefinedFact.OfFacts(var declaration, var expression)
          && expression.toString().equals(measure.fact())) {
        names.add(declaration.name());
      }
    }
    return names;
  }

  private static HedgeBound bound(
      Limit limit, Measure measure, Threshold threshold, boolean isBand) {
    double value = threshold.value();
    boolean isCap = limit.bound() instanceof Bound.Cap;
    String id = limit.citation().id();
    return switch (threshold.relation()) {
      case LESS, LESS_EQUAL ->
          new HedgeBound(
              id,
              measure,
              isBand ? -value : Double.NEGATIVE_INFINITY,
              value,
              isCap,
              threshold.relation() == Relation.LESS);
      case GREATER, GREATER_EQUAL ->
          new HedgeBound(
              id,
              measure,
              value,
              Double.POSITIVE_INFINITY,
              isCap,
              threshold.relation() == Relation.GREATER);
      case EQUAL, NOT_EQUAL ->
          throw new IllegalArgumentException(
              id + ": a book cannot be sized to " + limit.bound().within());
    };
  }

  /// The same without the bounds on `measure`.
  public HedgeBounds without(Measure measure) {
    return new HedgeBounds(bounds.stream().filter(b -> b.measure() != measure).toList(), notHeld);
  }

  /// The same without `bound`.
  public HedgeBounds without(HedgeBound bound) {
    return new HedgeBounds(bounds.stream().filter(b -> !b.equals(bound)).toList(), notHeld);
  }

  /// The least coverage that is aimed at; empty when the playbook has no target.
  public OptionalDouble coverageTarget() {
    return bounds.stream()
        .filter(b -> b.measure() == Measure.COVERAGE && Double.isFinite(b.lower()))
        .mapToDouble(HedgeBound::lower)
        .max();
  }

  /// The coverage that is not to be passed; empty when the playbook has no cap.
  public OptionalDouble coverageCap() {
    return bounds.stream()
        .filter(b -> b.measure() == Measure.COVERAGE && Double.isFinite(b.upper()))
        .mapToDouble(HedgeBound::upper)
        .min();
  }

  /// The caps.
  public List<HedgeBound> caps() {
    return bounds.stream().filter(HedgeBound::isCap).toList();
  }
}
