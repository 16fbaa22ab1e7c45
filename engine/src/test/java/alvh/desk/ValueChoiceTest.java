package alvh.desk;

import static alvh.desk.ValuedDesk.day;
import static alvh.desk.ValuedDesk.decide;
import static alvh.desk.ValuedDesk.usd;
import static alvh.desk.ValuedDesk.valued;
import static alvh.desk.ValuedDesk.valuing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Position;
import alvh.input.InputException;
import alvh.market.DayView;
import alvh.playbook.ActionMode;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Playbook;
import alvh.playbook.Proposal;
import alvh.risk.MarketMarks;
import alvh.risk.VolShift;
import alvh.scenario.JointDay;
import alvh.scenario.JointHistory;
import alvh.scenario.MarketMove;
import alvh.scenario.Revaluation;
import alvh.scenario.ScenarioDraw;
import alvh.scenario.ScenarioSettings;
import alvh.surface.SyntheticChain;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ValueChoiceTest {
  private static final double ONE_CENT = 0.01;
  private static final Playbook BY_VALUE = ValuedDesk.BY_VALUE;

  private static ActionName done(Decision decision) {
    assertThat(decision.actions()).hasSize(1);
    return decision.actions().getFirst().proposal().what().action();
  }

  @Test
  void before_violent_moves_condors_are_closed_and_before_none_they_are_held() {
    Decision violent = decide(valuing(0.04, 1));
    assertThat(done(violent)).isIn(ActionName.CLOSE_CONDOR, ActionName.FLATTEN);
    assertThat(violent.sentence()).contains("because it is worth");
    assertThat(usd(valued(violent, ActionName.CLOSE_CONDOR).valueUsd()))
        .isGreaterThan(usd(valued(violent, ActionName.HOLD).valueUsd()));
    // nothing moves, so time decay alone is left and trading only costs
    Decision calm = decide(valuing(0, 1));
    assertThat(done(calm)).isEqualTo(ActionName.HOLD);
    assertThat(usd(valued(calm, ActionName.HOLD).meanGainUsd())).isPositive();
  }

  @Test
  void the_value_is_the_sum_over_the_moves() {
    var value = valuing(0.01, 0.7);
    Decision decision = decide(value);
    MarketMarks marks =
        MarketMarks.of(
            DayView.of(SyntheticDesk.history(-1), SyntheticChain.AS_OF),
            SyntheticDesk.CALENDAR,
            SyntheticDesk.CONFIG.etps(),
            OptionalDouble.of(ValuedDesk.RATE),
            VolShift.SHAPE);
    var set =
        ((ScenarioDraw.Drawn)
                value.draw(SyntheticDesk.TODAY, marks.vixClose(), SyntheticDesk.CALENDAR))
            .set();
    List<MarketMove> moves = new ArrayList<>(set.training());
    moves.addAll(set.heldBack());
    assertThat(moves).hasSize(ValueTerms.SCENARIOS);
    var revaluation = Revaluation.of(marks);
    double[] gains =
        moves.stream()
            .mapToDouble(m -> usd(revaluation.gainUsd(SyntheticDesk.condors(10), m)))
            .sorted()
            .toArray();
    double mean = Arrays.stream(gains).average().orElseThrow();
    // a twentieth of 500 is a whole number, so CVaR 95 is the plain mean of the worst 25
    double worst = -Arrays.stream(gains).limit(25).average().orElseThrow();
    ValuedAlternative held = valued(decision, ActionName.HOLD);
    assertThat(usd(held.meanGainUsd())).isCloseTo(mean, within(ONE_CENT));
    assertThat(usd(held.cvarUsd())).isCloseTo(worst, within(ONE_CENT));
    assertThat(usd(held.valueUsd())).isCloseTo(mean - 0.7 * worst, within(ONE_CENT));
    // an empty book gains nothing, so closing is worth its cost
    Alternative closing =
        decision.alternatives().stream()
            .filter(a -> a.proposal().what().action() == ActionName.CLOSE_CONDOR)
            .findFirst()
            .orElseThrow();
    var price = (Pricing.Priced) closing.pricing();
    assertThat(usd(valued(decision, ActionName.CLOSE_CONDOR).valueUsd()))
        .isCloseTo(price.midUsd() - price.naturalUsd() - price.feesUsd(), within(ONE_CENT));
  }

  @Test
  void the_same_seed_gives_the_same_values_and_another_seed_others() {
    var value = valuing(0.01, 1);
    assertThat(decide(value).values()).isEqualTo(decide(value).values());
    var other =
        new ValuePolicy(value.history(), new ValueTerms(new ScenarioSettings(500, 5, 10, 2), 1, 0));
    assertThat(decide(other).values()).isNotEqualTo(decide(value).values());
  }

  @Test
  void moves_of_the_day_and_after_change_nothing() {
    var value = valuing(0.01, 1);
    List<JointDay> days = new ArrayList<>(value.history().days());
    LocalDate day = SyntheticDesk.TODAY;
    for (int i = 0; i < 60; i++) {
      days.add(day(day, -0.2));
      day = SyntheticDesk.CALENDAR.next(day);
    }
    var clairvoyant = new ValuePolicy(new JointHistory(days, 0), value.terms());
    assertThat(decide(clairvoyant).values()).isEqualTo(decide(value).values());
    days.set(749, day(days.get(749).date(), -0.2));
    var yesterday = new ValuePolicy(new JointHistory(days, 0), value.terms());
    assertThat(days.get(749).date()).isBefore(SyntheticDesk.TODAY);
    assertThat(decide(yesterday).values()).isNotEqualTo(decide(value).values());
  }

  @Test
  void a_run_that_works_out_a_few_decides_as_a_person_who_compares_all() {
    for (double size : new double[] {0, 0.005, 0.01, 0.04}) {
      var value = valuing(size, 1);
      Position[] held = {SyntheticDesk.condors(10), SyntheticDesk.overlay("vx", 20)};
      Decision all = decide(value, BY_VALUE, WorkedOut.EVERYTHING, held);
      Decision few = decide(value, BY_VALUE, WorkedOut.WHAT_IS_CALLED_FOR, held);
      assertThat(few.values()).isEqualTo(all.values());
      assertThat(few.actions()).isEqualTo(all.actions());
      assertThat(few.values()).hasSizeLessThanOrEqualTo(ValueShortlist.MOST);
    }
  }

  @Test
  void in_both_modes_votes_act_and_values_stand_beside() {
    var value = valuing(0.04, 1);
    Playbook votes = SyntheticDesk.playbook();
    Decision both =
        decide(value, votes.in(ActionMode.BOTH), WorkedOut.EVERYTHING, SyntheticDesk.condors(10));
    Decision plain = decide(value, votes, WorkedOut.EVERYTHING, SyntheticDesk.condors(10));
    assertThat(both.actions()).isEqualTo(plain.actions());
    assertThat(plain.values()).isEmpty();
    assertThat(both.values()).isEqualTo(decide(value).values());
  }

  @Test
  void without_scenarios_the_mode_is_refused() {
    assertThatThrownBy(() ->
            SyntheticDesk.decide(
                SyntheticDesk.history(-1), BY_VALUE, DeskState.EMPTY, SyntheticDesk.condors(10)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("mode is value");
  }

  @Test
  void with_too_short_a_history_nothing_is_done_and_the_reason_said() {
    Decision decision = decide(ValuePolicy.of(new JointHistory(List.of(), 0)));
    assertThat(done(decision)).isEqualTo(ActionName.HOLD);
    assertThat(decision.refused()).anyMatch(r -> r.contains("scenarios need 250 days"));
  }

  @Test
  void one_of_each_kind_is_listed_before_a_second_and_no_trade_twice() {
    List<Alternative> listed =
        decide(valuing(0.01, 1), BY_VALUE, WorkedOut.EVERYTHING, SyntheticDesk.condors(10))
            .alternatives();
    List<Alternative> twice = new ArrayList<>(listed);
    twice.addAll(listed.stream().filter(a -> !ValueShortlist.isHolding(a)).toList());
    List<Alternative> picked = ValueShortlist.of(twice, a -> Optional.empty());
    assertThat(picked).isEqualTo(ValueShortlist.of(listed, a -> Optional.empty()));
    assertThat(picked.getFirst().proposal())
        .isEqualTo(new Proposal(ActionPattern.of(ActionName.HOLD), ""));
    assertThat(picked.get(1).proposal().what().action()).isEqualTo(ActionName.CLOSE_CONDOR);
    assertThat(picked.get(2).proposal().what().action()).isEqualTo(ActionName.CLOSE_SIDE);
  }
}
