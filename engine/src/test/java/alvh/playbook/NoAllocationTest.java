package alvh.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.fact.FactCatalogue;
import alvh.workspace.PlaybookLibrary;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The fast path of every shipped condition allocates nothing, counted by the virtual machine.
class NoAllocationTest {
  private static final int ROUNDS = 20_000;

  private static int count(List<Expression> conditions, FactRow row) {
    int unknown = 0;
    for (Expression condition : conditions) {
      unknown += condition.truth(row) == Truth.UNKNOWN ? 1 : 0;
    }
    return unknown;
  }

  @Test
  void evaluating_the_conditions_of_a_playbook_allocates_nothing() {
    Playbook playbook = PlaybookLibrary.read("alvh", FactCatalogue.table());
    List<Expression> conditions =
        playbook.rules().stream().flatMap(r -> r.cases().stream()).map(RuleCase::when).toList();
    Expression[] all = conditions.toArray(Expression[]::new);
    FactRow unknown = FactRow.of(playbook.table(), Facts.of(Map.of()));
    assertThat(count(conditions, unknown)).isPositive();
    assertThat(leastSpent(all, unknown)).isLessThan(ROUNDS);
    FactRow known = FactRow.of(playbook.table(), known(playbook));
    assertThat(count(conditions, known)).isZero();
    assertThat(leastSpent(all, known)).isLessThan(ROUNDS);
  }

  private static Facts known(Playbook playbook) {
    return name ->
        playbook.table().find(name).orElseThrow().type() == FactType.NUMBER
            ? new FactValue.Amount(1.5, "now", "a test")
            : new FactValue.Flag(true, "now", "a test");
  }

  /// Bytes of the cheapest of several rounds. An object per evaluation would be 16 bytes times
  /// millions; the test's own calls cost some.
  private static long leastSpent(Expression[] all, FactRow row) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long spent = Long.MAX_VALUE;
    // the first rounds run in the interpreter and the compilers; the last ones are what a day costs
    for (int round = 0; round < 5; round++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      int answers = 0;
      for (int i = 0; i < ROUNDS; i++) {
        for (Expression one : all) {
          answers += one.truth(row) == Truth.TRUE ? 2 : 1;
        }
      }
      long after = threads.getCurrentThreadAllocatedBytes();
      assertThat(answers).isPositive();
      spent = Math.min(spent, after - before);
    }
    return spent;
  }
}
