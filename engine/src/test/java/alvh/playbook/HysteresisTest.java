package alvh.playbook;

import static alvh.playbook.GivenFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HysteresisTest {
  private static final Playbook PLAYBOOK = TestRules.playbook(rule());

  /// Fires above 70 and holds until it falls below 60.
  private static Rule rule() {
    Expression when = Expression.of("vix.rsi14 > 70", MarketFacts.TABLE);
    Expression until = Expression.of("vix.rsi14 < 60", MarketFacts.TABLE);
    Vote vote = new Vote(ActionPattern.of(ActionName.DEPLOY_COLLAR), 1);
    return new Rule(
        TestRules.citation("S-24"),
        Group.VOLATILITY,
        Scope.BOOK,
        MissingPolicy.ABSTAIN,
        List.of(new RuleCase("", when, Optional.of(until), List.of(vote), List.of())),
        "");
  }

  private static RuleOutcome say(Facts facts, Latches latches) {
    return PLAYBOOK.evaluate(new Situation(facts, Map.of(), Map.of()), latches).rules().getFirst();
  }

  private static Latches latches(Facts facts, Latches before) {
    return PLAYBOOK.evaluate(new Situation(facts, Map.of(), Map.of()), before).latches();
  }

  @Test
  void a_case_with_a_release_fires_until_the_release_holds() {
    Latches first = latches(facts("vix.rsi14", 71), Latches.NONE);
    assertThat(first.held()).containsExactly("S-24");

    RuleOutcome held = say(facts("vix.rsi14", 65), first);
    assertThat(held.state()).isEqualTo(RuleState.FIRES);
    assertThat(held.isHeld()).isTrue();
    assertThat(held.finding().flip().text()).contains("vix.rsi14", "must fall below 60.0");

    RuleOutcome released = say(facts("vix.rsi14", 59.9), first);
    assertThat(released.state()).isNotEqualTo(RuleState.FIRES);
    assertThat(latches(facts("vix.rsi14", 59.9), first)).isEqualTo(Latches.NONE);
  }

  @Test
  void without_having_fired_the_band_between_is_silent() {
    assertThat(say(facts("vix.rsi14", 65), Latches.NONE).state()).isEqualTo(RuleState.SILENT);
  }

  @Test
  void an_unknown_release_does_not_let_go() {
    Latches first = latches(facts("vix.rsi14", 71), Latches.NONE);
    assertThat(say(Facts.of(Map.of()), first).state()).isEqualTo(RuleState.FIRES);
    assertThat(say(Facts.of(Map.of()), Latches.NONE).state()).isEqualTo(RuleState.UNKNOWN);
  }
}
