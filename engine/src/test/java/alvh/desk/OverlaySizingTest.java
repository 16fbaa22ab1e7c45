package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Position;
import alvh.instrument.FutureRoot;
import alvh.market.OptionChain;
import alvh.playbook.ActionName;
import alvh.risk.Figure;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/// How many futures the overlay needs, counted by hand.
class OverlaySizingTest {
  private static final double TARGET = 0.40;
  private static final double CAP = 0.60;

  /// USD per VIX point of one VXM of 2024-02-14, 37 days ahead.
  private static final double VXM = 100 * Math.pow(1 + 37 / 12.0, -0.6);

  private static Decision decide(Position... positions) {
    return SyntheticDesk.decide(SyntheticDesk.history(-1), DeskState.EMPTY, positions);
  }

  private static Alternative resize(Decision decision) {
    return decision.alternatives().stream()
        .filter(a -> a.proposal().what().action() == ActionName.RESIZE_LAYER)
        .findFirst()
        .orElseThrow();
  }

  private static double number(Figure figure) {
    return figure.asNumber().orElseThrow();
  }

  private static double condorVega(Decision decision) {
    return -number(decision.risk().totals().condorVegaUsd());
  }

  @Test
  void the_fewest_contracts_that_reach_the_target_are_bought() {
    Decision decision = decide(SyntheticDesk.condors(10));
    int fewest = (int) Math.ceil(TARGET * condorVega(decision) / VXM);
    assertThat(resize(decision).description()).isEqualTo("buy " + fewest + " VXM 2024-02-14");
    assertThat(number(resize(decision).after().orElseThrow().coverage()))
        .isCloseTo(fewest * VXM / condorVega(decision), within(1e-9));
    assertThat(decision.next().recalibratedOn()).contains(SyntheticDesk.TODAY);
  }

  @Test
  void only_what_is_missing_is_added_to_a_hedge_that_is_held_also_under_the_sizers_own_name() {
    Decision decision =
        decide(SyntheticDesk.condors(10), SyntheticDesk.overlay("sized-vx-overlay", 3));
    int fewest = (int) Math.ceil(TARGET * condorVega(decision) / VXM) - 3;
    assertThat(resize(decision).description()).isEqualTo("buy " + fewest + " VXM 2024-02-14");
  }

  @Test
  void nothing_is_bought_while_every_cap_and_target_is_kept() {
    int half = (int) Math.round(0.5 * condorVega(decide(SyntheticDesk.condors(10))) / VXM);
    Decision decision = decide(SyntheticDesk.condors(10), SyntheticDesk.overlay("vx", half));
    assertThat(resize(decision).pricing())
        .isEqualTo(new Pricing.Abstains("every cap and target is kept as it is"));
    assertThat(decision.next().recalibratedOn()).isEmpty();
  }

  @Test
  void above_the_cap_as_few_as_bring_it_back_are_sold() {
    double vega = condorVega(decide(SyntheticDesk.condors(10)));
    int most = (int) Math.floor(CAP * vega / VXM);
    int held = most + 4;
    Decision decision = decide(SyntheticDesk.condors(10), SyntheticDesk.overlay("vx", held));
    assertThat(resize(decision).description()).isEqualTo("sell 4 VXM 2024-02-14");
    assertThat(decision.actions().getFirst().alternative()).contains(resize(decision));
  }

  @Test
  void a_reduction_passes_a_gate_that_is_shut_to_an_addition() {
    var together = SyntheticDesk.history(1); // VIX rises with SPX: S-12 is shut
    Decision bare = SyntheticDesk.decide(together, DeskState.EMPTY, SyntheticDesk.condors(10));
    assertThat(bare.actions()).allMatch(a -> a.proposal().what().action() == ActionName.HOLD);
    assertThat(bare.refused()).anyMatch(r -> r.contains("S-12 is shut"));
    int held = (int) Math.floor(CAP * condorVega(bare) / VXM) + 4;
    Decision over =
        SyntheticDesk.decide(
            together,
            DeskState.EMPTY,
            SyntheticDesk.condors(10),
            SyntheticDesk.overlay("vx", held));
    assertThat(over.actions().getFirst().alternative().map(Alternative::description))
        .contains("sell 4 VXM 2024-02-14");
  }

  @Test
  void an_unknown_coverage_sizes_nothing() {
    Decision decision =
        SyntheticDesk.decide(
            SyntheticDesk.history(-1).with(new OptionChain[0]),
            DeskState.EMPTY,
            SyntheticDesk.condors(10));
    assertThat(resize(decision).pricing())
        .isInstanceOfSatisfying(
            Pricing.Abstains.class, a -> assertThat(a.why()).contains("coverage is unknown"));
  }

  @Test
  void mini_futures_are_used_from_their_first_day_on() {
    var listings = SyntheticDesk.CONFIG.listings();
    LocalDate settlement = LocalDate.of(2020, 9, 16);
    LocalDate first = LocalDate.of(2020, 8, 10);
    assertThat(listings.isListed(FutureRoot.VXM, settlement, first)).isTrue();
    assertThat(listings.isListed(FutureRoot.VXM, settlement, LocalDate.of(2020, 8, 7))).isFalse();
  }
}
