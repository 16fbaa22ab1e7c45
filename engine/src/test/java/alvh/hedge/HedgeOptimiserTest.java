package alvh.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.scenario.ScenarioGains;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The program beside an exhaustive search, and what every plan has to keep.
class HedgeOptimiserTest {
  /// Excesses smaller than this are none: rounding.
  private static final double SAME = 1e-9;

  /// All whole units of three candidates.
  private static List<int[]> everything(LinearBook small) {
    List<int[]> all = new ArrayList<>();
    int[] most = BoundRows.most(small.candidates);
    for (int a = 0; a <= most[0]; a++) {
      for (int b = 0; b <= most[1]; b++) {
        for (int c = 0; c <= most[2]; c++) {
          all.add(new int[] {a, b, c});
        }
      }
    }
    return all;
  }

  /// Those of `admitted` that keep the bounds but beta, or miss them by little more than the least,
  /// bound by bound in their order.
  private static List<int[]> nearest(LinearBook small, List<int[]> admitted) {
    List<int[]> left = admitted;
    for (HedgeBound bound : small.bounds.bounds()) {
      if (bound.measure() != Measure.BETA) {
        double least = left.stream().mapToDouble(u -> excess(small, bound, u)).min().orElseThrow();
        double most = least <= SAME ? SAME : least + Materiality.of(bound.measure());
        left = left.stream().filter(u -> excess(small, bound, u) <= most).toList();
      }
    }
    return left;
  }

  private static double excess(LinearBook small, HedgeBound bound, int[] units) {
    return bound.excess(small.book.measure(bound.measure(), small.added(units)));
  }

  private static double objective(LinearBook small, int[] units) {
    double[] losses = small.gains.losses(Arrays.stream(units).asDoubleStream().toArray());
    double cost = 0;
    for (int i = 0; i < units.length; i++) {
      cost += units[i] * small.candidates.get(i).cost().lostUsd();
    }
    double[] sorted = losses.clone();
    Arrays.sort(sorted);
    // forty losses: the worst two
    double worst = (sorted[39] + sorted[38]) / 2;
    return Arrays.stream(losses).average().orElseThrow() + cost + small.aversion * worst;
  }

  @Test
  void small_programs_have_the_optimum_of_an_exhaustive_search() {
    int infeasible = 0;
    for (int seed = 0; seed < 120; seed++) {
      var small = new LinearBook(seed, 3, 9, 40);
      List<int[]> admitted =
          everything(small).stream().filter(u -> small.respectsCaps(small.added(u))).toList();
      List<int[]> nearest = nearest(small, admitted);
      double best = nearest.stream().mapToDouble(u -> objective(small, u)).min().orElseThrow();
      OptimisedHedge found = small.optimised();
      String as = "seed " + seed;
      assertThat(found.optimum().training().totalUsd())
          .as(as)
          .isCloseTo(best, Percentage.withPercentage(1e-6));
      assertThat(found.leastUsd()).as(as).isLessThanOrEqualTo(best + 1e-6 * Math.abs(best));
      boolean isInfeasible =
          small.bounds.bounds().stream()
              .filter(b -> b.measure() != Measure.BETA)
              .anyMatch(b -> nearest.stream().allMatch(u -> excess(small, b, u) > SAME));
      assertThat(found.missed().isEmpty()).as(as).isEqualTo(!isInfeasible);
      infeasible += isInfeasible ? 1 : 0;
    }
    // both kinds were met
    assertThat(infeasible).isBetween(20, 110);
  }

  private static void everyPlanRespectsEveryCap(int from, int to) {
    for (int seed = from; seed < to; seed++) {
      var book = new LinearBook(seed, 6, 30, 60);
      OptimisedHedge found = book.optimised();
      Exposure added =
          found.plan().trades().stream()
              .map(PlannedTrade::exposure)
              .reduce(Exposure.NONE, Exposure::plus);
      assertThat(book.respectsCaps(added)).as("seed %d: %s", seed, found.checks()).isTrue();
      assertThat(found.gap()).as("seed %d", seed).isBetween(0.0, 0.05);
    }
  }

  @Test
  void plans_respect_every_cap() {
    everyPlanRespectsEveryCap(0, 100);
  }

  @Test
  @Tag("slow")
  void plans_of_two_thousand_books_respect_every_cap() {
    everyPlanRespectsEveryCap(0, 2_000);
  }

  @Test
  void the_same_program_has_the_same_plan() {
    var one = new SeededHedge(3, 400);
    var again = new SeededHedge(3, 400);
    assertThat(one.optimiser(2).optimise(Map.of()))
        .isEqualTo(again.optimiser(2).optimise(Map.of()));
  }

  @Test
  @Tag("slow")
  void nineteen_of_twenty_books_of_forty_candidates_are_solved_to_a_twentieth() {
    int solved = 0;
    for (int seed = 1; seed <= 20; seed++) {
      var hedge = new SeededHedge(seed, 2_000);
      OptimisedHedge found = hedge.optimiser(1 + seed % 4).optimise(Map.of());
      solved += found.gap() <= 0.05 ? 1 : 0;
    }
    assertThat(solved).isGreaterThanOrEqualTo(19);
  }

  @Test
  void a_plan_that_is_given_is_never_better_where_it_was_optimised() {
    for (int seed = 1; seed <= 5; seed++) {
      var hedge = new SeededHedge(seed, 400);
      HedgePlan plan =
          HedgePlanner.plan(hedge.book, hedge.bounds, hedge.candidates, OptionalDouble.empty());
      OptimisedHedge found = hedge.optimiser(1).optimise(Map.of("by the book", plan.trades()));
      JudgedPlan byTheBook = found.comparisons().getLast();
      if (plan.verdict() == HedgePlan.Verdict.FEASIBLE) {
        assertThat(found.plan().training().totalUsd())
            .as("seed %d", seed)
            .isLessThanOrEqualTo(byTheBook.training().totalUsd());
      }
      PairedDifference difference = byTheBook.trainingDifference();
      assertThat(difference.meanUsd())
          .isCloseTo(
              found.plan().training().totalUsd() - byTheBook.training().totalUsd(), within(1e-6));
    }
  }

  /// One carrier: .40 of coverage takes four units, which cost 40 USD a day of a carry of 30.
  @Test
  void the_pair_that_cannot_both_hold_is_named() {
    double inf = Double.POSITIVE_INFINITY;
    var condors = new Exposure(-1000, 0, 30, 30, 1000);
    var book = new HedgedBook(1e6, 10, condors, 0, Exposure.NONE, 4700);
    HedgeBound carry = SeededHedge.bound("S-21", Measure.NET_CARRY_PER_DAY, 0, inf, false);
    HedgeBound cover = SeededHedge.bound("S-14/target", Measure.COVERAGE, .40, inf, false);
    var unit =
        new HedgeCandidate(
            SeededHedge.unit("u"),
            "u",
            new Exposure(100, -1, -10, 0, 10),
            new UnitCost(0, 1, 0),
            50);
    double[] flat = new double[40];
    var gains =
        HedgeGains.of(new ScenarioGains.Known(flat), List.of(new ScenarioGains.Known(flat)));
    var bounds = new HedgeBounds(List.of(carry, cover), List.of());
    OptimisedHedge found =
        new HedgeOptimiser(book, bounds, List.of(unit), Map.of(), gains, gains, 1)
            .optimise(Map.of());
    assertThat(found.missed()).hasSize(1);
    BoundPair pair = found.missed().getFirst();
    assertThat(pair.missed()).isEqualTo(cover);
    assertThat(pair.kept()).contains(carry);
    assertThat(pair.least()).isCloseTo(.10, within(1e-9));
    assertThat(found.plan().trades()).containsExactly(new PlannedTrade(unit, 3));
    // a fourth unit would break it
    assertThat(found.binding()).containsExactly(carry);
  }
}
