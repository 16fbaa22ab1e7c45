package alvh.playbook;

import static alvh.playbook.GivenFacts.facts;
import static alvh.playbook.TestRules.gate;
import static alvh.playbook.TestRules.playbook;
import static alvh.playbook.TestRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VotesTest {
  private static final LocalDate MONDAY = LocalDate.of(2018, 2, 5);
  private static final ActionPattern ROLL = ActionPattern.of(ActionName.ROLL_CONDOR);
  private static final ActionPattern RESIZE = ActionPattern.of(ActionName.RESIZE_LAYER);
  private static final Proposal ROLL_ALL = new Proposal(ROLL, "");

  private static Expression when(String text) {
    return Expression.of(text, MarketFacts.TABLE);
  }

  private static Rule roll(String id, Group group, String text, double weight) {
    return rule(id, group, when(text), ActionName.ROLL_CONDOR, weight);
  }

  private static Tally tally(Playbook playbook, Facts facts, Signatures before, LocalDate today) {
    Situation situation = new Situation(facts, Map.of("A", facts, "B", facts), Map.of());
    // three days later, as if every day were a trading day: the calendar is the caller's
    return Votes.tally(
        playbook.evaluate(situation), TestRules.VOTING, before, today, day -> day.plusDays(3));
  }

  private static TallyLine line(Playbook playbook, Facts facts, Proposal proposal) {
    return tally(playbook, facts, Signatures.NONE, MONDAY).line(proposal).orElseThrow();
  }

  @Test
  void weights_of_firing_rules_add_up_to_the_quorum() {
    Playbook playbook =
        playbook(
            roll("P-1", Group.PRICE, "vx.1 > 30", 0.5),
            roll("V-1", Group.VOLATILITY, "vx.2 > 30", 0.5));
    assertThat(line(playbook, facts("vx.1", 31, "vx.2", 31), ROLL_ALL).isAdmitted()).isTrue();
    TallyLine half = line(playbook, facts("vx.1", 31, "vx.2", 29.9), ROLL_ALL);
    assertThat(half.weight()).isEqualTo(0.5);
    assertThat(half.objections()).contains("weight 0.50 is below the quorum 1.00");
  }

  @Test
  void a_risk_adding_action_needs_two_groups_and_a_reducing_one_needs_one() {
    assertThat(
            line(playbook(roll("P-1", Group.PRICE, "vx.1 > 30", 2)), facts("vx.1", 31), ROLL_ALL)
                .objections())
        .containsExactly(
            "needs 2 signers, has 1: price signed, volatility is absent, macro is absent,"
                + " human is absent");
    Rule collar = rule("P-1", Group.PRICE, when("vx.1 > 30"), ActionName.DEPLOY_COLLAR, 1);
    Proposal deploy = new Proposal(ActionPattern.of(ActionName.DEPLOY_COLLAR), "");
    assertThat(line(playbook(collar), facts("vx.1", 31), deploy).isAdmitted()).isTrue();
  }

  @Test
  void two_rules_of_one_group_are_one_signer() {
    Playbook playbook =
        playbook(
            roll("P-1", Group.PRICE, "vx.1 > 30", 1), roll("P-2", Group.PRICE, "vx.2 > 30", 1));
    assertThat(line(playbook, facts("vx.1", 31, "vx.2", 31), ROLL_ALL).isAdmitted()).isFalse();
  }

  @Test
  void a_group_with_unknown_facts_is_absent_and_one_that_is_silent_has_not_signed() {
    Playbook playbook =
        playbook(
            roll("P-1", Group.PRICE, "vx.1 > 30", 1),
            roll("V-1", Group.VOLATILITY, "vx.2 > 30", 1),
            roll("M-1", Group.MACRO, "fomc.rateExpectationsStable", 1));
    TallyLine line = line(playbook, facts("vx.1", 31, "vx.2", 20), ROLL_ALL);
    assertThat(line.signers())
        .containsEntry(Signer.PRICE, new SignerState.Signed(MONDAY, MONDAY.plusDays(3)))
        .containsEntry(Signer.VOLATILITY, new SignerState.Missing())
        .containsEntry(Signer.MACRO, new SignerState.Absent());
    assertThat(line.isAdmitted()).isFalse();
  }

  @Test
  void a_rule_of_weight_zero_neither_counts_nor_signs() {
    Playbook playbook =
        playbook(
            roll("P-1", Group.PRICE, "vx.1 > 30", 1),
            roll("M-1", Group.MACRO, "fomc.rateExpectationsStable", 0));
    TallyLine line =
        line(playbook, facts("vx.1", 31, "fomc.rateExpectationsStable", true), ROLL_ALL);
    assertThat(line.weight()).isEqualTo(1);
    assertThat(line.signers()).containsEntry(Signer.MACRO, new SignerState.Absent());
  }

  @Test
  void a_signature_stands_until_its_last_day_and_not_longer() {
    Playbook playbook =
        playbook(
            roll("P-1", Group.PRICE, "vx.1 > 30", 1),
            roll("V-1", Group.VOLATILITY, "vx.2 > 30", 1));
    Facts price = facts("vx.1", 31, "vx.2", 20);
    Facts volatility = facts("vx.1", 20, "vx.2", 31);
    Signatures first = tally(playbook, price, Signatures.NONE, MONDAY).next();
    assertThat(first.standing()).containsExactly(new Signature(ROLL_ALL, Signer.PRICE, MONDAY));
    assertThat(admitted(playbook, volatility, first, MONDAY.plusDays(3))).isTrue();
    assertThat(admitted(playbook, volatility, first, MONDAY.plusDays(4))).isFalse();
    assertThat(tally(playbook, facts(), first, MONDAY.plusDays(4)).next())
        .isEqualTo(Signatures.NONE);
  }

  @Test
  void a_signature_is_renewed_each_day_that_its_group_fires() {
    Playbook playbook = playbook(roll("P-1", Group.PRICE, "vx.1 > 30", 1));
    Signatures first = tally(playbook, facts("vx.1", 31), Signatures.NONE, MONDAY).next();
    Signatures second = tally(playbook, facts("vx.1", 31), first, MONDAY.plusDays(1)).next();
    assertThat(second.standing())
        .containsExactly(new Signature(ROLL_ALL, Signer.PRICE, MONDAY.plusDays(1)));
  }

  @Test
  void a_person_may_be_one_of_the_signers() {
    Playbook playbook = playbook(roll("P-1", Group.PRICE, "vx.1 > 30", 1));
    Signatures human = Signatures.NONE.with(new Signature(ROLL_ALL, Signer.HUMAN, MONDAY));
    assertThat(admitted(playbook, facts("vx.1", 31), human, MONDAY)).isTrue();
    assertThat(admitted(playbook, facts("vx.1", 29), human, MONDAY)).isFalse();
  }

  @Test
  void a_condors_rule_speaks_of_that_condor_and_a_books_rule_signs_for_all() {
    Rule own =
        rule(
            "P-1",
            Group.PRICE,
            Scope.CONDOR,
            MissingPolicy.ABSTAIN,
            when("condor.putTested"),
            ROLL,
            1);
    Playbook playbook = playbook(own, roll("V-1", Group.VOLATILITY, "vx.2 > 30", 1));
    Situation situation =
        new Situation(
            facts("vx.2", 31),
            Map.of("A", facts("condor.putTested", true), "B", facts("condor.putTested", false)),
            Map.of());
    Tally tally =
        Votes.tally(
            playbook.evaluate(situation), TestRules.VOTING, Signatures.NONE, MONDAY, day -> day);
    assertThat(tally.line(new Proposal(ROLL, "A")).orElseThrow().weight()).isEqualTo(2);
    assertThat(tally.admitted())
        .extracting(TallyLine::proposal)
        .containsExactly(new Proposal(ROLL, "A"));
  }

  @Test
  void a_gate_shuts_what_it_covers_and_names_its_part_of_what_is_wider() {
    ActionPattern second = new ActionPattern(ActionName.RESIZE_LAYER, Side.BOTH, "2", "");
    Rule wide = rule("V-1", Group.VOLATILITY, when("vx.1 > 30"), ActionName.RESIZE_LAYER, 1);
    Rule narrow =
        rule("P-1", Group.PRICE, Scope.BOOK, MissingPolicy.ABSTAIN, when("vx.1 > 30"), second, 1);
    Limit gate = gate("S-12", MissingPolicy.BLOCK, when("spxvix.corr63 <= -0.5"), second);
    Playbook playbook = playbook(List.of(wide, narrow), List.of(gate));
    Facts shut = facts("vx.1", 31, "spxvix.corr63", -0.3);
    assertThat(line(playbook, shut, new Proposal(second, "")).objections())
        .singleElement()
        .asString()
        .startsWith("S-12 is shut: spxvix.corr63 is -0.30");
    TallyLine whole = line(playbook, shut, new Proposal(RESIZE, ""));
    assertThat(whole.isAdmitted()).isTrue();
    assertThat(whole.heldBack())
        .extracting(HeldBack::part)
        .containsExactly(new Proposal(second, ""));
    Facts open = facts("vx.1", 31, "spxvix.corr63", -0.8);
    assertThat(line(playbook, open, new Proposal(second, "")).isAdmitted()).isTrue();
  }

  @Test
  void a_gate_without_its_fact_follows_its_missing_policy() {
    Rule resize = rule("V-1", Group.VOLATILITY, when("vx.1 > 30"), ActionName.RESIZE_LAYER, 1);
    for (MissingPolicy policy : MissingPolicy.values()) {
      Limit gate = gate("S-12", policy, when("spxvix.corr63 <= -0.5"), RESIZE);
      Playbook playbook = playbook(List.of(resize), List.of(gate));
      assertThat(line(playbook, facts("vx.1", 31), new Proposal(RESIZE, "")).isAdmitted())
          .isEqualTo(policy == MissingPolicy.ABSTAIN);
    }
  }

  @Test
  void a_rule_that_blocks_holds_back_its_action_but_never_a_way_out() {
    for (ActionName action : List.of(ActionName.RESIZE_LAYER, ActionName.FLATTEN)) {
      Rule fires = rule("V-1", Group.VOLATILITY, when("vx.1 > 30"), action, 1);
      Rule blocks =
          rule(
              "V-2",
              Group.VOLATILITY,
              Scope.BOOK,
              MissingPolicy.BLOCK,
              when("vx.2 > 30"),
              ActionPattern.of(action),
              1);
      Proposal proposal = new Proposal(ActionPattern.of(action), "");
      assertThat(line(playbook(fires, blocks), facts("vx.1", 31), proposal).isAdmitted())
          .isEqualTo(action.isNeverVetoed());
    }
  }

  private static boolean admitted(
      Playbook playbook, Facts facts, Signatures before, LocalDate today) {
    return tally(playbook, facts, before, today).line(ROLL_ALL).orElseThrow().isAdmitted();
  }
}
