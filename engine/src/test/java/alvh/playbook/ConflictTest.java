package alvh.playbook;

import static alvh.playbook.GivenFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConflictTest {
  private static final Expression HIGH = Expression.of("vx.1 > 30", MarketFacts.TABLE);

  private static Rule wants(String id, ActionPattern what, double weight) {
    return TestRules.rule(id, Group.PRICE, Scope.CONDOR, MissingPolicy.ABSTAIN, HIGH, what, weight);
  }

  private static List<String> conflicts(List<Rule> rules, List<Limit> limits) {
    Facts high = facts("vx.1", 31.0);
    var situation = new Situation(high, Map.of("feb", high), Map.of());
    return Conflict.of(TestRules.playbook(rules, limits).evaluate(situation)).stream()
        .map(Conflict::text)
        .toList();
  }

  private static ActionPattern side(ActionName action, Side side) {
    return new ActionPattern(action, side, "", "");
  }

  private static ActionPattern layer(String instrument) {
    return new ActionPattern(ActionName.ACTIVATE_LAYER, Side.BOTH, "3", instrument);
  }

  @Test
  void holding_and_closing_one_side_contradict_and_other_sides_do_not() {
    Rule hold = wants("S-23", side(ActionName.HOLD, Side.CALL), 1);
    assertThat(
            conflicts(
                List.of(hold, wants("S-44", side(ActionName.CLOSE_SIDE, Side.CALL), 1)), List.of()))
        .containsExactly("S-23 wants hold call of feb, S-44 wants close-side call of feb");
    assertThat(
            conflicts(
                List.of(hold, wants("S-44", side(ActionName.CLOSE_SIDE, Side.PUT), 1)), List.of()))
        .isEmpty();
  }

  @Test
  void a_vote_without_weight_contradicts_nothing() {
    assertThat(
            conflicts(
                List.of(
                    wants("S-23", ActionPattern.of(ActionName.HOLD), 1),
                    wants("S-41", side(ActionName.CLOSE_SIDE, Side.PUT), 0)),
                List.of()))
        .isEmpty();
  }

  @Test
  void one_layer_cannot_be_two_instruments() {
    assertThat(
            conflicts(
                List.of(
                    wants("A", layer("vix-put-spread"), 1),
                    wants("B", layer("vix-call-spread"), 1)),
                List.of()))
        .hasSize(1);
    assertThat(
            conflicts(
                List.of(wants("A", layer("vix-put-spread"), 1), wants("B", layer(""), 1)),
                List.of()))
        .isEmpty();
  }

  @Test
  void a_shut_gate_stands_against_the_vote_that_it_holds_back() {
    Limit gate =
        TestRules.gate(
            "S-59",
            MissingPolicy.BLOCK,
            Expression.of("vx.1 < 20", MarketFacts.TABLE),
            ActionPattern.of(ActionName.TIGHTEN_SHORTS));
    assertThat(
            conflicts(
                List.of(wants("S-58", ActionPattern.of(ActionName.TIGHTEN_SHORTS), 1)),
                List.of(gate)))
        .containsExactly("S-58 wants tighten-shorts of feb, S-59 holds back tighten-shorts");
  }
}
