package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.fact.FactCatalogue;
import alvh.playbook.Evaluation;
import alvh.playbook.FactValue;
import alvh.playbook.Facts;
import alvh.playbook.Latches;
import alvh.playbook.Playbook;
import alvh.playbook.Signatures;
import alvh.playbook.Situation;
import alvh.playbook.Tally;
import alvh.playbook.TallyLine;
import alvh.playbook.Votes;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the one-day playbook admits on facts that the test writes down: the supplement's gates and
/// what each switch makes of them.
class OneDayPlaybookTest {
  private static final LocalDate TODAY = LocalDate.of(2024, 1, 5);
  private static final Playbook ONE_DAY = PlaybookLibrary.read("one-day", FactCatalogue.table());

  /// Five minutes before trading ends, no release ahead, a calm book.
  private static Map<String, Double> afterClose(double vix) {
    Map<String, Double> facts = new HashMap<>();
    facts.put("vix.close", vix);
    facts.put("session.minutesToClose", -15.0);
    facts.put("oneDay.daysToEvent", 4.0);
    facts.put("oneDay.daysSinceEvent", 6.0);
    facts.put("event.daysToNfp", 19.0);
    facts.put("book.stackRiskShare", 0.0);
    return facts;
  }

  private static Map<String, Double> with(Map<String, Double> facts, String name, double value) {
    Map<String, Double> changed = new HashMap<>(facts);
    changed.put(name, value);
    return changed;
  }

  private static Facts facts(Map<String, Double> numbers) {
    Map<String, FactValue> values = new HashMap<>();
    numbers.forEach((name, v) -> values.put(name, new FactValue.Amount(v, "now", "test")));
    return Facts.of(values);
  }

  private static Evaluation evaluation(
      Playbook playbook, Map<String, Double> numbers, Latches latches) {
    Facts facts = facts(numbers);
    return playbook.evaluate(new Situation(facts, Map.of("monday", facts), Map.of()), latches);
  }

  private static Tally tally(Playbook playbook, Evaluation evaluation) {
    return Votes.tally(evaluation, playbook.voting(), Signatures.NONE, TODAY, day -> day);
  }

  private static Tally tally(Playbook playbook, Map<String, Double> numbers) {
    return tally(playbook, evaluation(playbook, numbers, Latches.NONE));
  }

  private static List<String> openings(Tally tally) {
    return tally.admitted().stream()
        .map(line -> line.proposal().text())
        .filter(text -> text.startsWith("open-condor"))
        .toList();
  }

  private static List<String> opened(Playbook playbook, Map<String, Double> numbers) {
    return openings(tally(playbook, numbers));
  }

  private static TallyLine line(Tally tally, String proposal) {
    return tally.lines().stream()
        .filter(line -> line.proposal().text().equals(proposal))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void below_15_the_tier_that_is_wanted_is_opened() {
    assertThat(opened(ONE_DAY, afterClose(13.35))).containsExactly("open-condor conservative");
    for (String tier : List.of("balanced", "aggressive")) {
      assertThat(opened(ONE_DAY.set("tier", tier), afterClose(13.35)))
          .containsExactly("open-condor " + tier);
    }
  }

  @Test
  void above_20_nothing_is_opened_and_the_gate_says_so() {
    Tally tally = tally(ONE_DAY, afterClose(21));
    assertThat(openings(tally)).isEmpty();
    assertThat(line(tally, "open-condor conservative").objections())
        .anyMatch(o -> o.startsWith("D-01/hold is shut"));
  }

  @Test
  void the_gate_reopens_below_20_and_not_at_it() {
    Latches shut = evaluation(ONE_DAY, afterClose(21), Latches.NONE).latches();
    assertThat(shut.held()).hasSize(1);
    Evaluation at = evaluation(ONE_DAY, afterClose(20), shut);
    assertThat(openings(tally(ONE_DAY, at))).isEmpty();
    assertThat(openings(tally(ONE_DAY, evaluation(ONE_DAY, afterClose(19.9), at.latches()))))
        .containsExactly("open-condor conservative");
    assertThat(opened(ONE_DAY, afterClose(20))).as("never above").isNotEmpty();
  }

  @Test
  void from_15_to_20_the_aggressive_tier_is_blocked_or_opened_by_the_5_day_mean() {
    Playbook aggressive = ONE_DAY.set("tier", "aggressive");
    Map<String, Double> falling = with(afterClose(17.95), "oneDay.vixBelowMean5", 0.4);
    assertThat(opened(aggressive, falling)).isEmpty();
    Playbook byMean = aggressive.set("vix-15-to-20", "below-5-day-mean");
    assertThat(opened(byMean, falling)).containsExactly("open-condor aggressive");
    assertThat(opened(byMean, with(falling, "oneDay.vixBelowMean5", -0.4))).isEmpty();
  }

  @Test
  void above_20_the_other_readings_sell_farther_out_or_the_smallest_tier() {
    assertThat(opened(ONE_DAY.set("vix-above-20", "smaller-wider"), afterClose(27)))
        .containsExactly("open-condor wide");
    Playbook smallest = ONE_DAY.set("vix-above-20", "conservative-only").set("tier", "balanced");
    assertThat(opened(smallest, afterClose(22))).containsExactly("open-condor conservative");
    assertThat(opened(smallest, afterClose(26))).isEmpty();
  }

  @Test
  void the_reversed_scale_gives_each_tier_the_range_of_the_other_end() {
    Playbook reversed =
        ONE_DAY.set("tier-scale", "reversed").set("vix-above-20", "conservative-only");
    assertThat(opened(reversed, afterClose(17))).containsExactly("open-condor conservative");
    Playbook smaller = reversed.set("tier", "balanced").set("vix-above-20", "hold");
    assertThat(opened(smaller, afterClose(19))).containsExactly("open-condor balanced");
    assertThat(opened(smaller, afterClose(14))).isEmpty();
    assertThat(opened(smaller.set("tier", "aggressive"), afterClose(24)))
        .containsExactly("open-condor aggressive");
  }

  @Test
  void a_release_ahead_skips_halves_or_waits() {
    Map<String, Double> eve = with(afterClose(13), "oneDay.daysToEvent", 1);
    assertThat(opened(ONE_DAY, eve)).isEmpty();
    assertThat(opened(ONE_DAY.set("event-handling", "half"), eve))
        .containsExactly("open-condor event-half");
    Playbook after = ONE_DAY.set("event-handling", "after");
    assertThat(opened(after, eve)).isEmpty();
    Map<String, Double> out =
        with(with(eve, "oneDay.daysSinceEvent", 0), "session.minutesToClose", 75);
    assertThat(opened(after, out)).containsExactly("open-condor event-after");
    assertThat(opened(ONE_DAY.set("events", "no-pre-position"), eve))
        .containsExactly("open-condor conservative");
    assertThat(line(tally(ONE_DAY.set("events", "pre-position"), eve), "activate-layer 1 vix-call"))
        .matches(TallyLine::isCarried);
  }

  @Test
  void no_condor_is_opened_on_the_eve_of_the_employment_report() {
    assertThat(opened(ONE_DAY, with(afterClose(13), "event.daysToNfp", 1))).isEmpty();
  }

  @Test
  void an_unknown_vix_opens_nothing() {
    Map<String, Double> blind = afterClose(13);
    blind.remove("vix.close");
    assertThat(opened(ONE_DAY, blind)).isEmpty();
  }

  @Test
  void the_hour_is_the_one_that_the_switch_says() {
    Map<String, Double> noon = with(afterClose(13), "session.minutesToClose", 240);
    assertThat(opened(ONE_DAY, noon)).isEmpty();
    Map<String, Double> morning = with(noon, "session.minutesToClose", 345);
    assertThat(opened(ONE_DAY.set("time-of-day", "morning"), morning)).isNotEmpty();
    assertThat(opened(ONE_DAY.set("time-of-day", "before-close"), morning)).isEmpty();
  }

  @Test
  void the_managed_profile_sells_another_condor() {
    Map<String, Double> calm = with(with(afterClose(17), "spx.rsi14", 50), "vx.contango", 0.06);
    assertThat(opened(ONE_DAY.set("profile", "managed"), calm))
        .containsExactly("open-condor managed");
  }

  @Test
  void the_range_alone_rolls_nothing_and_a_threat_alone_neither() {
    String roll = "roll-condor of monday";
    Map<String, Double> wild = with(afterClose(19), "oneDay.expectedRangeOfVix", 1.2);
    wild.put("condor.rollNetCredit", 0.4);
    wild.put("condor.shortDelta", 0.12);
    assertThat(line(tally(ONE_DAY, wild), roll).isAdmitted()).isFalse();
    Map<String, Double> threatened = with(wild, "condor.shortDelta", 0.31);
    assertThat(line(tally(ONE_DAY, threatened), roll).isAdmitted()).isTrue();
    Map<String, Double> calm = with(threatened, "oneDay.expectedRangeOfVix", 0.8);
    calm.put("vix.close", 12.7);
    assertThat(line(tally(ONE_DAY, calm), roll).isAdmitted()).isFalse();
    Map<String, Double> debit = with(threatened, "condor.rollNetCredit", -0.1);
    assertThat(line(tally(ONE_DAY, debit), roll).objections())
        .anyMatch(o -> o.startsWith("D-45 is shut"));
  }

  @Test
  void stop_and_losing_leg_close_what_their_pages_close() {
    String close = "close-condor of monday";
    Map<String, Double> losing = with(afterClose(19), "condor.closeCostOverCredit", 2.2);
    losing.put("condor.penetration", 0.1);
    losing.put("condor.closesBeyondBreakEven", 1.0);
    assertThat(tally(ONE_DAY, losing).lines())
        .noneMatch(line -> line.proposal().text().equals(close));
    assertThat(line(tally(ONE_DAY.set("stop", "twice-credit"), losing), close).isAdmitted())
        .isTrue();
    assertThat(line(tally(ONE_DAY.set("stop", "pre-set-price"), losing), close).isAdmitted())
        .isFalse();
    assertThat(line(tally(ONE_DAY.set("losing-leg", "exit"), losing), close).isAdmitted()).isTrue();
    assertThat(line(tally(ONE_DAY.set("losing-leg", "defer"), losing), close).isAdmitted())
        .isFalse();
  }

  @Test
  void the_ladder_is_called_for_below_15_or_by_signals() {
    String layer = "activate-layer 3 vix-call";
    Map<String, Double> calm = with(with(afterClose(13), "vix.rsi14", 45), "vx.spread12", -1);
    assertThat(line(tally(ONE_DAY, calm), layer).isAdmitted()).isTrue();
    Playbook bySignal = ONE_DAY.set("ladder-always-on", "signal");
    assertThat(line(tally(bySignal, calm), layer).isAdmitted()).isFalse();
    Map<String, Double> inverted = with(with(calm, "vix.rsi14", 78), "vx.spread12", 1.2);
    assertThat(line(tally(bySignal, inverted), layer).isAdmitted()).isTrue();
  }

  @Test
  void each_contradiction_of_the_catalogue_is_a_switch_with_its_options() {
    List<String> ids =
        ONE_DAY.switches().stream()
            .filter(s -> !s.contradiction().isEmpty())
            .map(s -> s.contradiction() + " " + s.id() + " " + s.names())
            .toList();
    assertThat(ids)
        .containsExactly(
            "D-1 profile [one-day, managed]",
            "D-2 vix-above-20 [hold, smaller-wider, conservative-only]",
            "D-3 vix-15-to-20 [block-aggressive, below-5-day-mean]",
            "D-4 ladder-always-on [always-on, signal]",
            "D-5 hedge-ratio [contracts, vega-share, notional-share]",
            "D-6 hedge-strikes [half-delta, out-of-the-money]",
            "D-7 stop [none, twice-credit, pre-set-price]",
            "D-8 losing-leg [roll, exit, hold, defer]",
            "D-9 skew-wing [call, put]",
            "D-10 events [skip-half-after, pre-position, no-pre-position]",
            "D-11 sizing [1-percent, 2-to-3-percent, 10-percent]",
            "D-12 hedge-roll [calendar, 21-days, signal]");
  }
}
