package alvh.desk;

import static alvh.desk.ValuedDesk.decide;
import static alvh.desk.ValuedDesk.usd;
import static alvh.desk.ValuedDesk.valuing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.playbook.ActionName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What weight and margin do to a decision.
class ValueTermsTest {
  private static ValuedAlternative taken(Decision decision) {
    return decision.values().stream()
        .filter(v -> v.proposal().equals(decision.actions().getFirst().proposal()))
        .findFirst()
        .orElseThrow();
  }

  private static double gainAfterCost(ValuedAlternative value) {
    return usd(value.meanGainUsd()) - value.costUsd();
  }

  @Test
  void without_weight_the_greatest_mean_gain_after_costs_is_taken() {
    for (double size : new double[] {0.005, 0.01, 0.04}) {
      Decision decision = decide(valuing(size, 0));
      ValuedAlternative best =
          decision.values().stream()
              .filter(v -> v.objection().isEmpty())
              .max(Comparator.comparingDouble(ValueTermsTest::gainAfterCost))
              .orElseThrow();
      assertThat(taken(decision)).isEqualTo(best);
      assertThat(usd(best.valueUsd())).isEqualTo(gainAfterCost(best));
    }
  }

  @Test
  void a_margin_beyond_every_difference_keeps_what_is_held() {
    Decision bold = decide(valuing(0.04, 1, 0));
    ValuedAlternative best = taken(bold);
    assertThat(best.proposal().what().action()).isNotEqualTo(ActionName.HOLD);
    double errors = usd(best.overHoldUsd()) / usd(best.standardErrorUsd());
    assertThat(errors).isPositive();
    double most =
        bold.values().stream()
            .filter(v -> usd(v.overHoldUsd()) > 0)
            .mapToDouble(v -> usd(v.overHoldUsd()) / usd(v.standardErrorUsd()))
            .max()
            .orElseThrow();
    Decision shy = decide(valuing(0.04, 1, most * 1.01));
    assertThat(taken(shy).proposal().what().action()).isEqualTo(ActionName.HOLD);
    assertThat(shy.actions().getFirst().why())
        .isEqualTo(
            best.proposal().text() + " is worth " + best.more() + ", which is within the margin");
    // the figures are the same, whatever margin they are held against
    assertThat(shy.values()).isEqualTo(bold.values());
    assertThat(taken(decide(valuing(0.04, 1, most * 0.99)))).isNotEqualTo(taken(shy));
  }

  @Test
  void holding_is_worth_as_much_as_holding() {
    ValuedAlternative held = ValuedDesk.valued(decide(valuing(0.01, 0.5)), ActionName.HOLD);
    assertThat(usd(held.overHoldUsd())).isZero();
    assertThat(usd(held.standardErrorUsd())).isZero();
  }

  @Test
  void decisions_side_by_side_are_those_of_one_thread()
      throws InterruptedException, ExecutionException {
    var value = valuing(0.01, ValueTerms.WEIGHT, ValueTerms.MARGIN);
    Decision alone = decide(value);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Callable<Decision>> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tasks.add(() -> decide(value));
      }
      for (Future<Decision> one : threads.invokeAll(tasks)) {
        assertThat(one.get().values()).isEqualTo(alone.values());
        assertThat(one.get().actions()).isEqualTo(alone.actions());
      }
    }
  }

  @Test
  void the_terms_say_what_they_are() {
    assertThat(ValueTerms.DEFAULT.words())
        .isEqualTo(
            "mean gain - 0.016 x CVaR 95 - cost over 5 trading days on 500 moves; other than holding"
                + " when worth more by over 1 standard errors; mean block 10, seed 1");
  }

  @Test
  void what_is_no_weight_or_margin_is_refused() {
    for (double wrong : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> ValueTerms.DEFAULT.with(wrong, 1)).hasMessageContaining("weight");
      assertThatThrownBy(() -> ValueTerms.DEFAULT.with(1, wrong)).hasMessageContaining("margin");
    }
  }
}
