package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.broker.LimitedOrder;
import alvh.broker.Tickets;
import alvh.execution.Order;
import alvh.fact.FactCatalogue;
import alvh.files.ChainFiles;
import alvh.instrument.OptionContract;
import alvh.market.DayView;
import alvh.market.GivenHistory;
import alvh.market.MarketHistory;
import alvh.playbook.FactValue;
import alvh.playbook.Playbook;
import alvh.risk.Figure;
import alvh.time.NewYork;
import alvh.workspace.PlaybookLibrary;
import alvh.workspace.PlaybookYaml;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Opening condors of one day on real quotes: Friday 2024-01-05, 16:15, for Monday.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenCondorTest {
  private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 5);

  /// Sums of quotes in cents are exact but for binary rounding.
  private static final Offset<Double> EXACT = within(1e-6);

  private static final double EQUITY = 1_000_000;

  private Instant close = Instant.EPOCH;
  private MarketHistory friday = new GivenHistory();

  @BeforeAll
  void read() {
    close = NewYork.instant(FRIDAY, Days2018.CONFIG.calendar().indexOptionsClose(FRIDAY));
    friday =
        Days2018.history()
            .with(
                List.of(
                    ChainFiles.of(Days2018.CONFIG.calendar())
                        .read(
                            RealData.file("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz"),
                            Optional.of(close))
                        .chain()));
  }

  private static Playbook oneDay() {
    return PlaybookLibrary.read("one-day", FactCatalogue.table());
  }

  private Decision decide(Playbook playbook, double equity, Position... held) {
    return decide(playbook, friday, close, equity, held);
  }

  private static Decision decide(
      Playbook playbook, MarketHistory history, Instant moment, double equity, Position... held) {
    return Days2018.desk()
        .decide(
            DayView.of(history, moment),
            new Book("a book", equity, List.of(held)),
            DeskState.EMPTY,
            playbook,
            Days2018.policy());
  }

  private static Alternative entry(Decision decision, String name) {
    return decision.alternatives().stream()
        .filter(a -> a.proposal().text().equals("open-condor " + name))
        .findFirst()
        .orElseThrow();
  }

  private static Order order(Decision decision, String name) {
    return entry(decision, name).orders().getFirst();
  }

  private static String why(Alternative alternative) {
    return alternative.pricing() instanceof Pricing.Abstains(String why) ? why : "";
  }

  /// Bids and asks typed off the file: puts 4655 .90 / 1.00 and 4645 .50 / .60, calls 4740 .65 /
  /// .75 and 4750 .25 / .30. Five points farther out puts 4650 .70 / .75 and 4640 .40 / .45, calls
  /// 4745 .40 / .50 and 4755 .15 / .20 bring .575: below the tier.
  @Test
  void the_conservative_tier_is_found_sized_and_priced() {
    Decision decision = decide(oneDay(), EQUITY);
    Alternative opening = entry(decision, "conservative");
    double mid = 0.95 - 0.55 + 0.70 - 0.275;
    double natural = 0.90 - 0.60 + 0.65 - 0.30;
    assertThat(mid).isGreaterThanOrEqualTo(0.70);
    // a loss of 9.35 points is 935 USD: ten of them are 9,350, eleven are more than 1 % of equity
    int contracts = (int) Math.floor(0.01 * EQUITY / ((10 - natural) * 100));
    assertThat(contracts).isEqualTo(10);
    assertThat(opening.description())
        .startsWith("open 10 x SPXW 2024-01-08 4655/4645/4740/4750 iron condor (conservative)");
    assertThat(opening.pricing()).isInstanceOf(Pricing.Priced.class);
    Pricing.Priced priced = (Pricing.Priced) opening.pricing();
    assertThat(priced.midUsd()).isCloseTo(-mid * 100 * contracts, EXACT);
    assertThat(priced.naturalUsd()).isCloseTo(-natural * 100 * contracts, EXACT);
    assertThat(priced.feesUsd()).isPositive();
    assertThat(opening.after().orElseThrow().maxLossUsd())
        .isInstanceOfSatisfying(
            Figure.Known.class, loss -> assertThat(loss.value()).isCloseTo(9_350, EXACT));
  }

  @Test
  void its_order_opens_a_position_of_its_own_and_becomes_a_ticket() {
    Order order = order(decide(oneDay(), EQUITY), "conservative");
    assertThat(order.position()).isEqualTo("conservative-2024-01-08");
    assertThat(order.sleeve()).isEqualTo(Sleeve.CONDOR);
    assertThat(order.effect()).isEqualTo(Order.Effect.OPEN);
    assertThat(order.rolledFrom()).isEmpty();
    assertThat(order.quantity()).isEqualTo(10);
    var limited = new LimitedOrder(order, 0.80);
    assertThat(Tickets.legs(limited, Days2018.CONFIG.calendar()).lines())
        .containsExactly(
            "# 10 at a net credit of 0.80 each",
            "-10 SPXW  240108P04655000",
            "+10 SPXW  240108P04645000",
            "-10 SPXW  240108C04740000",
            "+10 SPXW  240108C04750000");
    assertThat(Tickets.thinkorswim(limited, Days2018.CONFIG.calendar()).toString())
        .contains("SELL -10 IRON CONDOR SPX 100 (Weeklys) 8 JAN 24 4740/4750/4655/4645 CALL/PUT");
  }

  @Test
  void the_tier_that_is_wanted_is_done_and_the_others_stand_beside_it() {
    Decision decision = decide(oneDay(), EQUITY);
    assertThat(decision.actions().getFirst().proposal().text())
        .isEqualTo("open-condor conservative");
    assertThat(decision.sentence()).startsWith("Open 10 x SPXW 2024-01-08");
    assertThat(entry(decision, "balanced").isPriced()).isTrue();
    assertThat(entry(decision, "aggressive").isPriced()).isTrue();
  }

  @Test
  void expected_range_of_the_fact_is_that_of_the_search() {
    Decision decision = decide(oneDay(), EQUITY);
    FactValue range = decision.facts().situation().book().value("oneDay.expectedRangeOfVix");
    // VIX 13.35 over the root of 252 is .841 %, of a forward near 4,699 points 39.5
    assertThat(range)
        .isInstanceOfSatisfying(
            FactValue.Amount.class,
            a -> assertThat(a.value()).isCloseTo(13.35 / Math.sqrt(252), within(1e-6)));
    assertThat(entry(decision, "conservative").description()).contains("ranges of 39.5 away");
  }

  @Test
  void only_one_condor_is_opened_by_a_decision() {
    String text =
        PlaybookLibrary.text("one-day", RealData.projectRoot())
            .text()
            .replace("weight: 0.25, with: balanced", "weight: 0.5, with: balanced");
    Decision decision =
        decide(PlaybookYaml.parse(text, "mine.yaml", FactCatalogue.table()), EQUITY);
    assertThat(decision.actions().stream().map(a -> a.proposal().text()))
        .contains("open-condor conservative")
        .doesNotContain("open-condor balanced");
    assertThat(decision.refused())
        .contains("open-condor balanced: done by open-condor conservative");
  }

  @Test
  void the_sizing_switch_decides_how_many() {
    assertThat(order(decide(oneDay().set("sizing", "2-to-3-percent"), EQUITY), "conservative"))
        .extracting(Order::quantity)
        .isEqualTo(26);
    assertThat(order(decide(oneDay().set("sizing", "10-percent"), EQUITY), "conservative"))
        .extracting(Order::quantity)
        .isEqualTo(106);
  }

  @Test
  void a_condor_that_is_too_large_for_the_account_is_not_halved() {
    Alternative opening = entry(decide(oneDay(), 93_000), "conservative");
    assertThat(why(opening))
        .isEqualTo(
            "one SPXW 2024-01-08 4655/4645/4740/4750 iron condor can lose 935 USD, more than 1 % of"
                + " 93000 USD: no contract, and none is halved");
    assertThat(order(decide(oneDay(), 93_500), "conservative").quantity()).isEqualTo(1);
  }

  @Test
  void a_range_that_is_not_known_is_said_and_nothing_is_opened() {
    Decision decision = decide(oneDay().set("expected-range", "blend"), EQUITY);
    assertThat(why(entry(decision, "conservative")))
        .contains("the expected range is not known", "'vix9d.close'", "ends 2021-12-23");
  }

  @Test
  void a_tier_out_of_reach_is_refused_with_the_best_credit_that_was_seen() {
    String text =
        PlaybookLibrary.text("one-day", RealData.projectRoot())
            .text()
            .replaceFirst("tier: 0\\.70", "tier: 3.70");
    Decision decision =
        decide(PlaybookYaml.parse(text, "mine.yaml", FactCatalogue.table()), EQUITY);
    assertThat(why(entry(decision, "conservative"))).contains("is below the tier of 3.7");
  }

  @Test
  void too_little_at_bid_and_ask_is_left_alone() {
    String text =
        PlaybookLibrary.text("one-day", RealData.projectRoot())
            .text()
            .replaceFirst("least-natural: oneDay.leastCredit", "least-natural: 0.66");
    Decision decision =
        decide(PlaybookYaml.parse(text, "mine.yaml", FactCatalogue.table()), EQUITY);
    assertThat(why(entry(decision, "conservative")))
        .contains("brings 0.65 at bid and ask, too little: at least 0.66");
  }

  @Test
  void a_condor_already_held_leaves_the_new_one_another_id_and_less_room() {
    Order first = order(decide(oneDay(), EQUITY), "conservative");
    List<OptionLeg> legs =
        first.legs().stream()
            .map(l -> new OptionLeg((OptionContract) l.instrument(), l.ratio()))
            .toList();
    var held = new OptionPackage(first.position(), Sleeve.CONDOR, legs, 20, 0.65, FRIDAY);
    Decision decision = decide(oneDay(), EQUITY, held);
    // another number than the one held, and than the one that a roll of it would open
    assertThat(order(decision, "conservative").position())
        .startsWith("conservative-2024-01-08-")
        .isNotEqualTo(first.position());
    // 20 held can lose 1.87 % and ten more .94 %: more than the 2 % that may be open
    assertThat(decision.actions().stream().map(a -> a.proposal().text()))
        .doesNotContain("open-condor conservative");
    assertThat(decision.refused())
        .anyMatch(r -> r.startsWith("open-condor conservative: ") && r.contains("stackRiskShare"));
  }

  @Test
  void the_blend_is_carried_out_where_the_nine_day_vix_is_at_hand() {
    Instant moment =
        Days2018.moments().stream()
            .filter(m -> NewYork.date(m).equals(LocalDate.of(2018, 1, 30)))
            .findFirst()
            .orElseThrow();
    MarketHistory history = Days2018.history().with(Days2018.chains(List.of(moment)));
    Playbook blend = oneDay().set("expected-range", "blend").set("events", "no-pre-position");
    Alternative opening = entry(decide(blend, history, moment, EQUITY), "conservative");
    assertThat(opening.isPriced()).as(why(opening)).isTrue();
    // .65 x 16.20 + .35 x 9.85 = 13.98 over the root of 252, of a forward near 2,824: 24.9 points
    assertThat(opening.description()).contains("SPXW 2018-01-31", "ranges of 24.9 away");
  }
}
