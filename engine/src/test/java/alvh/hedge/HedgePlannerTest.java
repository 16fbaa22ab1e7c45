package alvh.hedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Sizing by the book, against the bounds themselves and against trying every number of units.
class HedgePlannerTest {
  private static final int BOOKS = 2_000;
  private static final double ROUNDING = 1e-9;

  private static final HedgeBound COVERAGE_CAP =
      new HedgeBound("S-14/cap", Measure.COVERAGE, Double.NEGATIVE_INFINITY, 0.60, true, false);
  private static final HedgeBound STACK =
      new HedgeBound("S-63", Measure.STACK_RISK_SHARE, Double.NEGATIVE_INFINITY, 0.03, true, false);
  private static final HedgeBound DELTA =
      new HedgeBound("S-11", Measure.NET_DELTA_PER_CONDOR, -0.15, 0.15, true, false);
  private static final HedgeBound CARRY =
      new HedgeBound("S-21", Measure.NET_CARRY_PER_DAY, 0, Double.POSITIVE_INFINITY, false, true);
  private static final HedgeBound COVERAGE_TARGET =
      new HedgeBound("S-14/target", Measure.COVERAGE, 0.40, Double.POSITIVE_INFINITY, false, false);

  static final HedgeBounds BOUNDS =
      new HedgeBounds(List.of(COVERAGE_CAP, STACK, DELTA, CARRY, COVERAGE_TARGET), List.of());

  private static HedgePlan plan(HedgedBook book, List<HedgeCandidate> carriers) {
    return HedgePlanner.plan(book, BOUNDS, carriers, OptionalDouble.empty());
  }

  private static double value(HedgedBook book, HedgeBound bound, Exposure added) {
    return book.measure(bound.measure(), added);
  }

  @Test
  void no_plan_of_2000_books_breaks_a_cap_or_makes_a_broken_one_worse() {
    var random = new RandomBooks(20240105);
    int traded = 0;
    int infeasible = 0;
    for (int i = 0; i < BOOKS; i++) {
      HedgedBook book = random.book();
      HedgePlan plan = plan(book, random.carriers(book));
      traded += plan.trades().isEmpty() ? 0 : 1;
      infeasible += plan.verdict() == HedgePlan.Verdict.INFEASIBLE ? 1 : 0;
      boolean isCoverageMended =
          COVERAGE_CAP.excess(value(book, COVERAGE_CAP, plan.added()))
              < COVERAGE_CAP.excess(value(book, COVERAGE_CAP, Exposure.NONE));
      for (HedgeBound cap : BOUNDS.caps()) {
        double before = value(book, cap, Exposure.NONE);
        double after = value(book, cap, plan.added());
        boolean yields = isCoverageMended && cap.equals(DELTA);
        assertThat(
                yields
                    || cap.excess(after) <= ROUNDING
                    || cap.excess(after) <= cap.excess(before) + ROUNDING)
            .as("book %d: %s from %s to %s by %s", i, cap, before, after, plan.why())
            .isTrue();
      }
    }
    // the books are not all of one kind
    assertThat(traded).isGreaterThan(BOOKS / 4).isLessThan(BOOKS);
    assertThat(infeasible).isGreaterThan(BOOKS / 10).isLessThan(BOOKS * 9 / 10);
  }

  @Test
  void a_feasible_plan_keeps_every_bound_and_an_infeasible_one_has_no_number_that_would() {
    var random = new RandomBooks(7);
    for (int i = 0; i < BOOKS; i++) {
      HedgedBook book = random.book();
      // one hedge to put on, so that every number of units can be tried
      List<HedgeCandidate> carriers = random.carriers(book).subList(0, 1);
      HedgePlan plan = plan(book, carriers);
      boolean canBeKept = false;
      for (int n = 0; n <= carriers.getFirst().most(); n++) {
        Exposure added = carriers.getFirst().exposure().times(n);
        canBeKept |= BOUNDS.bounds().stream().allMatch(b -> b.keeps(value(book, b, added)));
      }
      assertThat(plan.verdict() != HedgePlan.Verdict.INFEASIBLE)
          .as("book %d: %s", i, plan.why())
          .isEqualTo(canBeKept);
      assertThat(plan.checks().stream().allMatch(BoundCheck::isKept)).isEqualTo(canBeKept);
    }
  }

  @Test
  void within_the_band_nothing_is_traded_and_below_it_the_fewest_units_are_bought() {
    var random = new RandomBooks(11);
    for (int i = 0; i < BOOKS; i++) {
      HedgedBook book = random.book();
      List<HedgeCandidate> carriers = random.carriers(book).subList(0, 1);
      HedgePlan plan = plan(book, carriers);
      if (plan.verdict() == HedgePlan.Verdict.IN_BAND) {
        assertThat(plan.trades()).isEmpty();
      }
      if (plan.verdict() == HedgePlan.Verdict.FEASIBLE) {
        Exposure unit = carriers.getFirst().exposure();
        Exposure oneLess = unit.times(plan.trades().getFirst().units() - 1);
        assertThat(BOUNDS.bounds().stream().allMatch(b -> b.keeps(value(book, b, oneLess))))
            .isFalse();
      }
    }
  }

  @Test
  void too_much_cover_is_taken_off_whatever_else_is_broken() {
    var random = new RandomBooks(13);
    int over = 0;
    for (int i = 0; i < BOOKS; i++) {
      HedgedBook book = random.book();
      List<HedgeCandidate> carriers = random.carriers(book);
      double before = value(book, COVERAGE_CAP, Exposure.NONE);
      if (before > 0.60) {
        over++;
        HedgePlan plan = plan(book, carriers);
        assertThat(value(book, COVERAGE_CAP, plan.added()))
            .as("book %d: %s", i, plan.why())
            .isLessThanOrEqualTo(0.60 + ROUNDING);
        assertThat(plan.trades()).anyMatch(t -> t.candidate().isHeld());
      }
    }
    assertThat(over).isGreaterThan(50);
  }

  @Test
  void the_pair_that_clashes_is_named_with_the_coverage_it_would_take() {
    // .22 of delta per condor and 1,366 USD of vega, as on 2018-02-02: two thirds of the surplus
    // delta is what 60 % of coverage carries
    var condors = new Exposure(-1_366, 2.2, 270, 270, 114_000);
    var book = new HedgedBook(5_000_000, 10, condors, 0.5, Exposure.NONE, 2_762);
    var vxm = new Exposure(38, -0.0152, 1.8, 0, 580);
    HedgeCandidate carrier = new RandomBooks(1).carriers(book).getFirst();
    HedgePlan plan =
        plan(
            book,
            List.of(new HedgeCandidate(carrier.unit(), "VXM", vxm, new UnitCost(0, 1, 1), 1_000)));
    assertThat(plan.verdict()).isEqualTo(HedgePlan.Verdict.INFEASIBLE);
    Clash clash = plan.clash().orElseThrow();
    assertThat(clash.missed()).isEqualTo(DELTA);
    assertThat(clash.kept()).contains(COVERAGE_CAP);
    // (2.2 - 1.5) / .0152 = 46.05 units, times 38 over 1,366
    assertThat(clash.coverageNeeded().orElseThrow())
        .isCloseTo(0.7 / 0.0152 * 38 / 1_366, within(1e-9));
    // the nearest: as far as the cap on coverage goes
    assertThat(plan.trades().getFirst().units()).isEqualTo(21);
  }

  @Test
  void less_cover_than_is_held_can_be_wished_for_inside_the_band() {
    var condors = new Exposure(-1_000, 0, 300, 300, 30_000);
    var vxm = new Exposure(40, -0.01, -3, 0, 300);
    var book = new HedgedBook(3_000_000, 10, condors, 0, vxm.times(14), 4_700);
    HedgeCandidate any = new RandomBooks(1).carriers(book).getFirst();
    var held = new HedgeCandidate(any.unit(), true, "close", vxm.share(-1), any.cost(), 14);
    // 56 % is inside the band: nothing unless something is wished for
    assertThat(plan(book, List.of(held)).verdict()).isEqualTo(HedgePlan.Verdict.IN_BAND);
    HedgePlan wished = HedgePlanner.plan(book, BOUNDS, List.of(held), OptionalDouble.of(0.44));
    assertThat(wished.trades().getFirst().units()).isEqualTo(3);
    HedgePlan far = HedgePlanner.plan(book, BOUNDS, List.of(held), OptionalDouble.of(-0.5));
    assertThat(far.trades().getFirst().units()).isEqualTo(4);
    assertThat(far.why()).contains("a coverage of -0.50 was wished for");
  }
}
