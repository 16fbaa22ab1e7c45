package alvh.playbook;

import static alvh.playbook.GivenFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VoteFlipTest {
  private static final Proposal COLLAR =
      new Proposal(ActionPattern.of(ActionName.DEPLOY_COLLAR), "");

  private static List<VoteFlip> flips(Playbook playbook, Facts facts) {
    return VoteFlip.of(
        playbook.evaluate(new Situation(facts, Map.of(), Map.of())),
        playbook.voting(),
        Signatures.NONE,
        LocalDate.of(2018, 2, 5),
        day -> day.plusDays(3));
  }

  private static Rule collar(String id, String when, double weight) {
    return TestRules.rule(
        id, Group.PRICE, Expression.of(when, MarketFacts.TABLE), ActionName.DEPLOY_COLLAR, weight);
  }

  @Test
  void a_silent_rule_that_alone_would_carry_an_action_is_named_with_its_change() {
    Playbook playbook = TestRules.playbook(collar("A", "vix.rsi14 > 70", 1));
    VoteFlip flip = flips(playbook, facts("vix.rsi14", 69.0)).getFirst();
    assertThat(flip.gains()).containsExactly(COLLAR);
    assertThat(flip.loses()).isEmpty();
    assertThat(flip.flip().isNear()).isTrue();
    assertThat(flip.flip().text()).contains("must rise above 70.0");
  }

  @Test
  void a_rule_whose_weight_changes_nothing_flips_nothing() {
    Playbook playbook = TestRules.playbook(collar("A", "vix.rsi14 > 70", 0.4));
    assertThat(flips(playbook, facts("vix.rsi14", 69.0))).isEmpty();
  }

  @Test
  void the_last_voice_behind_an_action_stops_it_when_it_falls_silent() {
    Playbook playbook =
        TestRules.playbook(collar("A", "vix.rsi14 > 70", 0.6), collar("B", "vx.1 > 30", 0.6));
    List<VoteFlip> flips = flips(playbook, facts("vix.rsi14", 90.0, "vx.1", 30.2));
    assertThat(flips).extracting(VoteFlip::label).containsExactly("B", "A");
    assertThat(flips).allSatisfy(flip -> assertThat(flip.loses()).containsExactly(COLLAR));
  }
}
