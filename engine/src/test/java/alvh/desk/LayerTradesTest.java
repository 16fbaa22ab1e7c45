package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.execution.Order;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.DayView;
import alvh.market.OptionChain;
import alvh.market.Quote;
import alvh.playbook.Bound;
import alvh.playbook.Playbook;
import alvh.playbook.RuleState;
import alvh.risk.Figure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Layers put on, rolled and taken off on the VIX quotes of 2016-06-01, counted by hand.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LayerTradesTest {
  private static final LocalDate JUNE = LocalDate.of(2016, 6, 15);
  private static final LocalDate JULY = LocalDate.of(2016, 7, 20);

  /// Twelve percent of the credit, as the playbook has it for layer 1.
  private static final double BUDGET = 0.12;

  @TempDir private Path folder;
  private DayView view;

  @BeforeAll
  void read() {
    view = Days2016.view();
  }

  private Decision decide(Playbook playbook, Position... positions) {
    return Days2016.decide(view, Days2016.book(positions), DeskState.EMPTY, playbook);
  }

  private static Alternative alternative(Decision decision, String text) {
    return decision.alternatives().stream()
        .filter(a -> a.proposal().text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private Quote quote(LocalDate expiry, double strike, Right right) {
    OptionChain chain = view.chain("VIX").orElseThrow();
    return chain.quote(new OptionContract(OptionRoot.VIX, expiry, strike, right)).orElseThrow();
  }

  private static OptionPackage anchor(LocalDate expiry, double debit, int quantity) {
    return new OptionPackage(
        "anchor",
        Sleeve.TEMPORAL_THETA_ANCHOR,
        List.of(
            new OptionLeg(new OptionContract(OptionRoot.VIX, expiry, 14, Right.CALL), 1),
            new OptionLeg(new OptionContract(OptionRoot.VIX, expiry, 18, Right.CALL), -1)),
        quantity,
        -debit,
        LocalDate.of(2016, 5, 20));
  }

  private static double priced(Alternative alternative) {
    return alternative.pricing() instanceof Pricing.Priced p ? p.naturalUsd() : Double.NaN;
  }

  @Test
  void layer_1_is_a_july_call_spread_as_large_as_its_budget_pays_for() {
    Playbook playbook =
        Days2016.voting(folder, "{ action: activate-layer, weight: 1.0, layer: 1 }");
    Decision decision = decide(playbook, Days2016.condors(10, 8.00));
    Alternative bought = alternative(decision, "activate-layer 1");
    // July condors settle on the 15th, their last trading day is the 14th and five before it the
    // 7th; the FOMC decides on June 15: the first VIX expiry after both is July 20
    Order order = bought.orders().getFirst();
    assertThat(order.sleeve()).isEqualTo(Sleeve.TEMPORAL_THETA_ANCHOR);
    assertThat(order.legs())
        .extracting(leg -> leg.instrument().label())
        .containsExactly("VIX 2016-07-20 C20", "VIX 2016-07-20 C28");
    double debit = quote(JULY, 20, Right.CALL).ask() - quote(JULY, 28, Right.CALL).bid();
    double fees = ((Pricing.Priced) bought.pricing()).feesUsd() / order.quantity();
    double budget = BUDGET * 8.00 * 100 * 10;
    assertThat(order.quantity()).isEqualTo((int) Math.floor(budget / (100 * debit + fees)));
    assertThat(priced(bought)).isCloseTo(order.quantity() * 100 * debit, within(1e-6));
    assertThat(decision.actions().getFirst().isTradable()).isTrue();
    assertThat(decision.layers().getFirst().state().status()).isEqualTo(LayerStatus.ARMED);
    assertThat(decision.layers().getFirst().budgetUsd()).isEqualTo(Figure.of(budget));
  }

  @Test
  void a_calendar_of_vix_calls_is_refused_with_the_reason() {
    Playbook playbook =
        Days2016.voting(
            folder, "{ action: time-shift-hedge, weight: 1.0, with: vix-call-calendar }");
    Alternative calendar =
        alternative(
            decide(playbook, Days2016.condors(10, 8.00)), "time-shift-hedge vix-call-calendar");
    assertThat(calendar.pricing())
        .isInstanceOfSatisfying(
            Pricing.Abstains.class, a -> assertThat(a.why()).contains("margined as naked"));
  }

  @Test
  void a_collar_takes_of_its_budget_what_its_sold_put_can_lose() {
    Playbook playbook = Days2016.voting(folder, "{ action: deploy-collar, weight: 1.0 }");
    Alternative collar = alternative(decide(playbook, Days2016.condors(10, 8.00)), "deploy-collar");
    // a fifth of 8,000 USD pays for one put of 14.50, which can lose its strike
    assertThat(collar.orders()).hasSize(1);
    assertThat(collar.orders().getFirst().quantity()).isEqualTo(1);
    Decision fewer = decide(playbook, Days2016.condors(7, 8.00));
    assertThat(alternative(fewer, "deploy-collar").orders())
        .allMatch(order -> !order.legs().toString().contains("root=VIX"));
    assertThat(collar.note() + collar.pricing()).contains("margined as naked");
  }

  @Test
  void a_layer_is_taken_off_whole_and_no_gate_or_cap_holds_that_back() {
    Playbook playbook =
        Days2016.voting(folder, "{ action: monetise-hedge, weight: 1.0, layer: 1 }");
    Decision decision = decide(playbook, Days2016.condors(10, 8.00), anchor(JUNE, 0.40, 5));
    ChosenAction taken =
        decision.actions().stream()
            .filter(a -> a.proposal().text().equals("monetise-hedge 1"))
            .findFirst()
            .orElseThrow();
    assertThat(taken.isTradable()).isTrue();
    double value = quote(JUNE, 14, Right.CALL).bid() - quote(JUNE, 18, Right.CALL).ask();
    assertThat(priced(taken.alternative().orElseThrow())).isCloseTo(-500 * value, within(1e-6));
    LayerReport layer = decision.layers().getFirst();
    assertThat(layer.state().status()).isEqualTo(LayerStatus.MONETISING);
    double mid = quote(JUNE, 14, Right.CALL).mid() - quote(JUNE, 18, Right.CALL).mid();
    assertThat(layer.openPnlUsd().asNumber().orElseThrow())
        .isCloseTo(500 * (mid - 0.40), within(1e-6));
    assertThat(layer.spentUsd()).isEqualTo(Figure.of(200));
    // 14 days to June 15, rolled with five left
    assertThat(layer.daysToRoll()).contains(9L);
  }

  @Test
  void a_gain_of_what_was_paid_is_monetised_without_a_vote() {
    Decision doubled =
        decide(SyntheticDesk.playbook(), Days2016.condors(10, 8.00), anchor(JUNE, 0.40, 5));
    assertThat(doubled.layers().getFirst().state().status()).isEqualTo(LayerStatus.MONETISING);
    Decision not =
        decide(SyntheticDesk.playbook(), Days2016.condors(10, 8.00), anchor(JUNE, 0.80, 5));
    assertThat(not.layers().getFirst().state().status()).isEqualTo(LayerStatus.ACTIVE);
  }

  @Test
  void a_roll_closes_the_old_spread_and_opens_no_more_than_it_had_further_out() {
    Alternative roll =
        alternative(
            decide(SyntheticDesk.playbook(), Days2016.condors(10, 8.00), anchor(JUNE, 0.80, 2)),
            "roll-layer 1");
    assertThat(roll.orders())
        .extracting(Order::effect)
        .containsExactly(Order.Effect.CLOSE, Order.Effect.OPEN);
    Order opened = roll.orders().getLast();
    assertThat(opened.quantity()).isEqualTo(2);
    assertThat(opened.rolledFrom()).contains("anchor");
    assertThat(((OptionContract) opened.legs().getFirst().instrument()).expiry()).isEqualTo(JULY);
  }

  @Test
  void no_book_is_led_beyond_a_budget_or_into_a_broken_cap() {
    Playbook playbook =
        Days2016.voting(
            folder,
            "{ action: activate-layer, weight: 1.0, layer: 1 }",
            "{ action: activate-layer, weight: 1.0, layer: 3, with: vix-call-spread }",
            "{ action: activate-layer, weight: 1.0, layer: second-engine }",
            "{ action: deploy-collar, weight: 1.0 }");
    var draw = new Random(34);
    for (int i = 0; i < 8; i++) {
      int condors = 1 + draw.nextInt(20);
      double credit = 2 + 10 * draw.nextDouble();
      Decision decision = decide(playbook, Days2016.condors(condors, credit));
      String inputs = condors + " condors at " + credit;
      for (LayerReport layer : decision.layers()) {
        double budget = layer.budgetUsd().asNumber().orElseThrow();
        double spent =
            decision.actions().stream()
                .filter(ChosenAction::isTradable)
                .flatMap(a -> a.alternative().stream())
                .filter(a ->
                    a.orders().stream().anyMatch(o -> o.sleeve().label().equals(layer.sleeve())))
                .mapToDouble(LayerTradesTest::priced)
                .filter(usd -> usd > 0)
                .sum();
        assertThat(spent).as(inputs + ", layer " + layer.name()).isLessThanOrEqualTo(budget);
      }
      assertThat(decision.actions())
          .as(inputs)
          .filteredOn(ChosenAction::isTradable)
          .allSatisfy(a ->
              assertThat(a.alternative().orElseThrow().checks())
                  .noneMatch(c -> c.id().contains("cap") && c.forbids()));
      assertCapsHoldTogether(playbook, decision, condors, credit, inputs);
    }
  }

  /// The book after everything that was decided, read again: no cap that was kept is broken.
  private void assertCapsHoldTogether(
      Playbook playbook, Decision decision, int condors, double credit, String inputs) {
    List<Position> all = new ArrayList<>();
    all.add(Days2016.condors(condors, credit));
    decision.actions().stream()
        .filter(ChosenAction::isTradable)
        .flatMap(a -> a.alternative().stream())
        .flatMap(a -> a.book().stream())
        .flatMap(b -> b.positions().stream())
        .filter(p -> all.stream().noneMatch(held -> held.id().equals(p.id())))
        .forEach(all::add);
    Decision after = decide(playbook, all.toArray(Position[]::new));
    List<String> broken = brokenCaps(after);
    broken.removeAll(brokenCaps(decision));
    assertThat(broken).as(inputs).isEmpty();
  }

  private static List<String> brokenCaps(Decision decision) {
    return new ArrayList<>(
        decision.evaluation().limits().stream()
            .filter(l -> l.limit().bound() instanceof Bound.Cap)
            .filter(l -> l.state() == RuleState.FIRES)
            .map(l -> l.label())
            .toList());
  }
}
