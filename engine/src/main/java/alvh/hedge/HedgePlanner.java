package alvh.hedge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/// Sizes a hedge by the book: trades back to the nearest edge of the band, in whole contracts, with
/// the bounds in their order.
///
/// Every carrier is tried alone, and every pair with the first one filled up as far as it goes and
/// the second for the rest. The plan that misses least, in the order of the bounds, is taken; among
/// equals the one that costs least until the next weekly look (S-14), carry and trading together.
public final class HedgePlanner {
  /// Calendar days until the hedge is set anew.
  private static final int REVIEW_DAYS = 7;

  /// Coverage that is as good as reached: a share of a percent is no contract.
  private static final double NEAR = 0.02;

  private HedgePlanner() {}

  /// The plan for `book`.
  ///
  /// @param carriers what may be traded: hedges to buy, and those held to sell
  /// @param coverage a coverage that is wished for within the bounds; empty to trade to their edge
  public static HedgePlan plan(
      HedgedBook book, HedgeBounds bounds, List<HedgeCandidate> carriers, OptionalDouble coverage) {
    if (coverage.isEmpty() && Preparation.isInBand(book, bounds)) {
      return plan(
          HedgePlan.Verdict.IN_BAND,
          "every cap and target is kept as it is",
          book,
          bounds,
          Sized.NONE);
    }
    double wished = coverage.orElseGet(() -> edge(book, bounds));
    Sized best =
        best(
            book,
            Preparation.attainable(book, bounds),
            useful(book, bounds, carriers, coverage),
            wished,
            coverage.isPresent());
    boolean isFeasible =
        bounds.bounds().stream()
            .filter(HedgeBound::isBinding)
            .allMatch(b -> b.keeps(book.measure(b.measure(), best.added())));
    if (isFeasible) {
      return plan(
          HedgePlan.Verdict.FEASIBLE,
          text(best) + beyond(book, bounds, best) + unmet(book, best, coverage),
          book,
          bounds,
          best);
    }
    String clash =
        best.clash()
            .map(c -> "these cannot both be kept: " + c.text())
            .orElse("nothing that may be traded brings the book within its bounds");
    return plan(HedgePlan.Verdict.INFEASIBLE, clash, book, bounds, best);
  }

  /// What is wished for and the bounds do not leave.
  private static String unmet(HedgedBook book, Sized sized, OptionalDouble wished) {
    double reached = book.measure(Measure.COVERAGE, sized.added());
    return wished.isPresent() && Math.abs(reached - wished.getAsDouble()) > NEAR
        ? String.format(
            Locale.ROOT,
            "; a coverage of %.2f was wished for, whole units within the bounds leave %.2f",
            wished.getAsDouble(),
            reached)
        : "";
  }

  /// With less cover wished for than there is, what is held is on offer too.
  private static List<HedgeCandidate> useful(
      HedgedBook book, HedgeBounds bounds, List<HedgeCandidate> carriers, OptionalDouble wished) {
    double now = book.measure(Measure.COVERAGE, Exposure.NONE);
    return wished.stream().anyMatch(share -> share < now)
        ? carriers
        : Preparation.useful(book, bounds, carriers);
  }

  private static HedgePlan plan(
      HedgePlan.Verdict verdict, String why, HedgedBook book, HedgeBounds bounds, Sized sized) {
    return new HedgePlan(
        verdict,
        why,
        sized.trades(),
        bounds.bounds().stream()
            .map(b ->
                new BoundCheck(
                    b,
                    book.measure(b.measure(), Exposure.NONE),
                    book.measure(b.measure(), sized.added())))
            .toList(),
        verdict == HedgePlan.Verdict.INFEASIBLE ? sized.clash() : Optional.empty());
  }

  /// What is aimed at and not reached.
  private static String beyond(HedgedBook book, HedgeBounds bounds, Sized sized) {
    String missed =
        bounds.bounds().stream()
            .filter(b -> !b.keeps(book.measure(b.measure(), sized.added())))
            .map(HedgeBound::id)
            .collect(Collectors.joining(", "));
    return missed.isEmpty()
        ? " keeps every cap and target"
        : " keeps every cap and target that a hedge of vega is made for; not reached: " + missed;
  }

  private static String text(Sized sized) {
    return sized.trades().isEmpty()
        ? "with nothing traded"
        : sized.trades().stream()
            .map(t -> t.units() + " " + t.candidate().label())
            .collect(Collectors.joining(", "));
  }

  /// The nearest coverage that the bounds on it leave.
  private static double edge(HedgedBook book, HedgeBounds bounds) {
    double now = book.measure(Measure.COVERAGE, Exposure.NONE);
    double least = now;
    double most = now;
    for (HedgeBound bound : bounds.bounds()) {
      if (bound.measure() == Measure.COVERAGE) {
        least = Math.max(least, bound.lower());
        most = Math.min(most, bound.upper());
      }
    }
    return now < least ? least : most;
  }

  /// A way of filling carriers.
  private record Sized(List<PlannedTrade> trades, Optional<Clash> clash) {
    static final Sized NONE = new Sized(List.of(), Optional.empty());

    Exposure added() {
      return trades.stream().map(PlannedTrade::exposure).reduce(Exposure.NONE, Exposure::plus);
    }

    /// USD until the next look.
    double costUsd() {
      double traded =
          trades.stream().mapToDouble(t -> t.units() * t.candidate().cost().lostUsd()).sum();
      return traded - REVIEW_DAYS * added().carryPerDayUsd();
    }
  }

  private static Sized best(
      HedgedBook book,
      HedgeBounds bounds,
      List<HedgeCandidate> carriers,
      double coverage,
      boolean isWished) {
    List<Sized> ways = new ArrayList<>();
    for (HedgeCandidate carrier : carriers) {
      ways.add(after(Sized.NONE, book, bounds, carrier, coverage));
      int first = CarrierSizing.below(book, bounds.caps(), carrier, coverage);
      for (HedgeCandidate second : carriers) {
        if (first > 0 && !second.equals(carrier) && !sharesPremium(carrier, second)) {
          var filled = new Sized(List.of(new PlannedTrade(carrier, first)), Optional.empty());
          ways.add(after(filled, book, bounds, second, coverage));
        }
      }
    }
    // last: among equals a carrier that says why it is of no use tells more
    ways.add(Sized.NONE);
    return ways.stream()
        .filter(way -> isAdmitted(book, bounds, way))
        .min(
            Comparator.comparing(
                    (Sized way) -> !Preparation.isInBand(book.with(way.added()), bounds))
                .thenComparing(way -> way, (one, other) -> compare(book, bounds, one, other))
                .thenComparingDouble(way -> isWished ? missing(book, way, coverage) : 0)
                .thenComparingDouble(Sized::costUsd))
        .orElse(Sized.NONE);
  }

  /// Whether both are paid for out of one layer's premium, of which each alone may take all.
  private static boolean sharesPremium(HedgeCandidate one, HedgeCandidate other) {
    return one.sleeve() == other.sleeve() && one.cost().cashUsd() > 0 && other.cost().cashUsd() > 0;
  }

  private static Sized after(
      Sized filled, HedgedBook book, HedgeBounds bounds, HedgeCandidate carrier, double coverage) {
    CarrierSizing sizing = CarrierSizing.of(book.with(filled.added()), bounds, carrier, coverage);
    List<PlannedTrade> trades = new ArrayList<>(filled.trades());
    if (sizing.units() > 0) {
      trades.add(new PlannedTrade(carrier, sizing.units()));
    }
    return new Sized(List.copyOf(trades), sizing.clash());
  }

  /// Whether no cap is newly broken or made worse. The cap on coverage beats the others: what
  /// brings it closer may cost them.
  private static boolean isAdmitted(HedgedBook book, HedgeBounds bounds, Sized way) {
    boolean isCoverageMended =
        bounds.caps().stream()
            .filter(b -> b.measure() == Measure.COVERAGE)
            .anyMatch(b -> excess(book, b, way) < excess(book, b, Sized.NONE));
    return bounds.caps().stream()
        .filter(b -> !(isCoverageMended && b.measure() == Measure.NET_DELTA_PER_CONDOR))
        .allMatch(b -> CapRoom.admits(book, b, way.added()));
  }

  private static double excess(HedgedBook book, HedgeBound bound, Sized way) {
    return bound.excess(book.measure(bound.measure(), way.added()));
  }

  private static double missing(HedgedBook book, Sized way, double coverage) {
    return Math.abs(book.measure(Measure.COVERAGE, way.added()) - coverage);
  }

  /// Which of two ways misses less, in the order of the bounds; what differs by less than matters
  /// is the same.
  private static int compare(HedgedBook book, HedgeBounds bounds, Sized one, Sized other) {
    for (HedgeBound bound : bounds.bounds()) {
      double less = excess(book, bound, one) - excess(book, bound, other);
      if (bound.isBinding() && Math.abs(less) > slack(bound)) {
        return less < 0 ? -1 : 1;
      }
    }
    return 0;
  }

  /// A cap is a cap to the last digit; what has to give way, and what is aimed at, counts in steps
  /// that matter.
  private static double slack(HedgeBound bound) {
    return bound.isCap() && bound.measure() != Measure.NET_DELTA_PER_CONDOR
        ? UnitRange.ROUNDING
        : Materiality.of(bound.measure());
  }
}
