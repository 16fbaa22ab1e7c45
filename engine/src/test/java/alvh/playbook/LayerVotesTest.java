package alvh.playbook;

import static alvh.playbook.GivenFacts.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayerVotesTest {
  private static Rule votes(String id, String layer, String when, double weight) {
    return TestRules.rule(
        id,
        Group.VOLATILITY,
        Scope.BOOK,
        MissingPolicy.ABSTAIN,
        Expression.of(when, MarketFacts.TABLE),
        new ActionPattern(ActionName.ACTIVATE_LAYER, Side.BOTH, layer, ""),
        weight);
  }

  @Test
  void the_layer_with_the_greatest_sum_of_firing_votes_dominates() {
    Playbook playbook =
        TestRules.playbook(
            votes("A", "1", "vx.1 > 30", 1),
            votes("B", "3", "vx.1 > 30", 0.75),
            votes("C", "3", "vx.2 > 25", 0.75),
            votes("D", "1", "vx.2 > 25", -0.5),
            votes("E", "2", "vx.1 > 99", 9),
            votes("F", "", "vx.1 > 30", -0.25));
    Facts facts = facts("vx.1", 31.0, "vx.2", 26.0);
    List<LayerVotes> layers =
        LayerVotes.of(playbook.evaluate(new Situation(facts, Map.of(), Map.of())));
    assertThat(layers).extracting(LayerVotes::layer).containsExactly("3", "1");
    assertThat(layers.getFirst().weight()).isEqualTo(1.25);
    assertThat(layers.getLast().voters())
        .containsExactly(Map.entry("A", 1.0), Map.entry("D", -0.5), Map.entry("F", -0.25));
  }
}
