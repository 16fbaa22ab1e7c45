package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Sleeve;
import alvh.execution.Order;
import alvh.execution.OrderLeg;
import alvh.fact.FactCatalogue;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.DayView;
import alvh.market.Quote;
import alvh.playbook.ActionName;
import alvh.playbook.Evaluation;
import alvh.playbook.FactValue;
import alvh.playbook.Facts;
import alvh.playbook.LayerSize;
import alvh.playbook.Playbook;
import alvh.playbook.Situation;
import alvh.playbook.Tally;
import alvh.risk.Figure;
import alvh.workspace.NamedText;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.PlaybookYaml;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The baselines on the close of 2016-06-01: an SPX chain rebuilt, a VIX chain of real quotes.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BaselineDeskTest {
  private static final Path HERE = Path.of("");

  /// The first third Friday that is a week or more away.
  private static final LocalDate JUNE = LocalDate.of(2016, 6, 17);

  private static final double EQUITY = 3_000_000;

  private DayView view;

  @BeforeAll
  void read() {
    view = Days2016.view();
  }

  private static Playbook parse(NamedText text) {
    return PlaybookYaml.parse(text.text(), text.name(), FactCatalogue.table());
  }

  private static NamedText text(String name) {
    return PlaybookLibrary.text(name, HERE);
  }

  private static Playbook opening(String name) {
    return parse(PlaybookLibrary.over(text(name), text("monthly-condors")));
  }

  private Decision decide(Playbook playbook) {
    return Days2016.decide(view, Days2016.book(), DeskState.EMPTY, playbook);
  }

  private static List<String> traded(Decision decision) {
    return decision.actions().stream()
        .filter(ChosenAction::isTradable)
        .filter(a -> a.proposal().what().action() != ActionName.HOLD)
        .map(a -> a.proposal().text())
        .toList();
  }

  private static Order order(Decision decision) {
    return decision.actions().stream()
        .filter(ChosenAction::isTradable)
        .flatMap(a -> a.alternative().orElseThrow().orders().stream())
        .findFirst()
        .orElseThrow();
  }

  private static OptionContract contract(Order order, Right right, boolean isBought) {
    return order.legs().stream()
        .filter(leg -> leg.ratio() > 0 == isBought)
        .map(OrderLeg::instrument)
        .map(OptionContract.class::cast)
        .filter(c -> c.right() == right)
        .findFirst()
        .orElseThrow();
  }

  private static double width(Order order, Right right) {
    return Math.abs(contract(order, right, true).strike() - contract(order, right, false).strike());
  }

  private Quote quote(OptionContract contract) {
    return view.chain(contract.root().underlying()).orElseThrow().quote(contract).orElseThrow();
  }

  private double naturalCredit(Order order) {
    return order.legs().stream()
        .mapToDouble(leg -> {
          Quote quote = quote((OptionContract) leg.instrument());
          return leg.ratio() > 0 ? -quote.ask() : quote.bid();
        })
        .sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"alvh", "alvh-as-written", "close-at-80", "unhedged", "static-hedge"})
  void with_no_condor_held_the_fragment_opens_the_next_monthly(String name) {
    Decision decision = decide(opening(name));
    assertThat(traded(decision)).as(decision.refused().toString()).contains("open-condor monthly");
    Order order =
        decision.actions().stream()
            .filter(a -> a.proposal().what().action() == ActionName.OPEN_CONDOR)
            .flatMap(a -> a.alternative().orElseThrow().orders().stream())
            .findFirst()
            .orElseThrow();
    assertThat(order.sleeve()).isEqualTo(Sleeve.CONDOR);
    assertThat(order.legs())
        .allSatisfy(leg ->
            assertThat(((OptionContract) leg.instrument()))
                .returns(OptionRoot.SPX, OptionContract::root)
                .returns(JUNE, OptionContract::expiry));
    double wider = Math.max(width(order, Right.PUT), width(order, Right.CALL));
    double loss = (wider - naturalCredit(order)) * 100;
    assertThat(order.quantity()).isEqualTo((int) Math.floor(0.02 * EQUITY / loss));
  }

  @Test
  void while_a_condor_is_held_none_is_opened_and_unhedged_does_nothing() {
    Decision decision =
        Days2016.decide(
            view, Days2016.book(Days2016.condors(10, 8)), DeskState.EMPTY, opening("unhedged"));
    assertThat(traded(decision)).isEmpty();
    assertThat(decision.actions().getFirst().proposal().what().action()).isEqualTo(ActionName.HOLD);
  }

  /// Signatures of the day before stand; the weight of their votes does not.
  @Test
  void what_was_signed_yesterday_opens_no_second_condor() {
    Playbook playbook = opening("alvh");
    DeskState after = decide(playbook).next();
    Decision next = Days2016.decide(view, Days2016.book(Days2016.condors(10, 8)), after, playbook);
    assertThat(traded(next)).doesNotContain("open-condor monthly");
  }

  @Test
  void unhedged_never_buys_a_hedge() {
    Playbook unhedged = parse(text("unhedged"));
    assertThat(unhedged.layers()).isEmpty();
    assertThat(unhedged.rules().stream().flatMap(r -> r.cases().stream()))
        .flatExtracting(c -> c.votes())
        .allSatisfy(v -> assertThat(v.what().action()).isEqualTo(ActionName.OPEN_CONDOR));
    assertThat(unhedged.limits()).isEmpty();
  }

  /// S-29 votes -1.0 for opening when breadth does not support the contango.
  @ParameterizedTest
  @CsvSource({"true, false", "false, true"})
  void a_vote_of_the_playbook_against_opening_stops_it(boolean isDivergent, boolean isOpened) {
    Playbook playbook = opening("alvh");
    Map<String, FactValue> facts = new TreeMap<>();
    facts.put("book.condors", new FactValue.Amount(0, "now", "a test"));
    facts.put("vx.contango", new FactValue.Amount(0.06, "now", "a test"));
    facts.put("breadth.negativeDivergence", new FactValue.Flag(isDivergent, "now", "a test"));
    assertThat(admits(playbook, facts, "open-condor monthly")).isEqualTo(isOpened);
  }

  private static boolean admits(Playbook playbook, Map<String, FactValue> facts, String what) {
    Evaluation evaluation = playbook.evaluate(new Situation(Facts.of(facts), Map.of(), Map.of()));
    Tally tally = SmallPlaybooks.tally(playbook, evaluation);
    return tally.admitted().stream().anyMatch(line -> line.proposal().text().equals(what));
  }

  /// Equity over ten times the wider wing at 100 USD a point, counted from the strikes sold.
  @Test
  void cndr_sells_what_a_tenth_of_equity_can_pay_out_on() {
    Decision decision = decide(parse(text("cndr")));
    assertThat(traded(decision)).containsExactly("open-condor condor");
    Order order = order(decision);
    double wider = Math.max(width(order, Right.PUT), width(order, Right.CALL));
    assertThat(wider).isPositive();
    assertThat(order.quantity()).isEqualTo((int) Math.floor(EQUITY / (10 * wider * 100)));
    // by the loss net of the credit there would be more
    assertThat(order.quantity())
        .isLessThan((int) Math.floor(0.1 * EQUITY / ((wider - naturalCredit(order)) * 100)));
    assertThat(contract(order, Right.PUT, false).expiry()).isEqualTo(JUNE);
  }

  /// Cboe's table; which band a bound belongs to is our reading.
  @ParameterizedTest
  @CsvSource({
    "9.5, 0",
    "14.99, 0",
    "15, 0",
    "15.01, 0.01",
    "30, 0.01",
    "30.01, 0.005",
    "50, 0.005",
    "50.01, 0",
    "80, 0"
  })
  void vxth_weighs_by_the_forward_vix(double forward, double weight) {
    Playbook vxth = parse(text("vxth"));
    Map<String, FactValue> facts = new TreeMap<>();
    facts.put("event.isVixExpiry", new FactValue.Flag(true, "now", "a test"));
    facts.put("vx.monthAhead", new FactValue.Amount(forward, "now", "a test"));
    double bought =
        vxth.activeLayers().stream()
            .filter(l -> admits(vxth, facts, "activate-layer " + l.name() + " vix-call"))
            .mapToDouble(l -> ((LayerSize.EquityShare) l.size()).share())
            .sum();
    assertThat(bought).isEqualTo(weight);
    facts.put("event.isVixExpiry", new FactValue.Flag(false, "now", "a test"));
    assertThat(vxth.activeLayers())
        .noneMatch(l -> admits(vxth, facts, "activate-layer " + l.name() + " vix-call"));
  }

  /// As on a day on which VIX settles; calls of July 20, as those of June 15 are two weeks away.
  private static Playbook onAnyDay(String name) {
    NamedText shipped = text(name);
    String anyDay = "facts:\n  - { name: test.anyDay, meaning: a test, is: vix.close > 0 }\n";
    assertThat(shipped.text()).contains("event.isVixExpiry", "days: [20, 45]", "\nfacts:\n");
    return parse(
        new NamedText(
            shipped.name(),
            shipped
                .text()
                .replace("event.isVixExpiry", "test.anyDay")
                .replace("days: [20, 45]", "days: [20, 60]")
                .replace("facts:\n", anyDay)));
  }

  @Test
  void vxth_buys_july_calls_for_a_hundredth_of_equity_and_holds_no_condor() {
    Decision decision = decide(onAnyDay("vxth"));
    assertThat(traded(decision)).containsExactly("activate-layer whole vix-call");
    Order order = order(decision);
    OptionContract call = contract(order, Right.CALL, true);
    assertThat(order.legs()).hasSize(1);
    assertThat(call.root()).isEqualTo(OptionRoot.VIX);
    assertThat(call.expiry()).isEqualTo(LocalDate.of(2016, 7, 20));
    Alternative bought = decision.actions().getFirst().alternative().orElseThrow();
    Pricing.Priced priced = (Pricing.Priced) bought.pricing();
    double one = 100 * quote(call).ask();
    double fees = priced.feesUsd() / order.quantity();
    assertThat(order.quantity()).isEqualTo((int) Math.floor(0.01 * EQUITY / (one + fees)));
    assertThat(priced.naturalUsd()).isCloseTo(order.quantity() * one, within(1e-6));
    LayerReport layer = decision.layers().getFirst();
    assertThat(layer.budgetUsd()).isEqualTo(Figure.of(30_000));
    assertThat(layer.state().status()).isEqualTo(LayerStatus.ARMED);
  }

  @Test
  void the_static_hedge_is_bought_beside_the_condors_for_its_budget() {
    Decision decision = decide(onAnyDay("static-hedge"));
    assertThat(traded(decision))
        .containsExactlyInAnyOrder("open-condor monthly", "activate-layer static vix-call");
    double paid =
        decision.actions().stream()
            .filter(a -> a.proposal().what().action() == ActionName.ACTIVATE_LAYER)
            .map(a -> (Pricing.Priced) a.alternative().orElseThrow().pricing())
            .mapToDouble(p -> p.naturalUsd() + p.feesUsd())
            .sum();
    // 1,500 USD
    assertThat(paid).isPositive().isLessThanOrEqualTo(0.0005 * EQUITY);
  }
}
