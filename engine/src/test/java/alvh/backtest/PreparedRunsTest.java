package alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// That the benchmark measures what it says: [BacktestBench].
@Tag("real-data")
class PreparedRunsTest {
  private static final LocalDate TO = LocalDate.of(2007, 4, 20);
  private static final int DAYS = 14;

  @Test
  void the_kernel_prices_every_leg_of_the_run_and_leaves_it_as_it_is() {
    var runs = new PreparedRuns();
    var playbook = PreparedRuns.playbook("unhedged");
    var kernel = new LegKernel();
    BacktestRun heard = runs.run(playbook, TO, kernel::listening);
    assertThat(heard).isEqualTo(runs.run(playbook, TO, UnaryOperator.identity()));
    // Good Friday was the only holiday
    assertThat(heard.days()).hasSize(DAYS);
    assertThat(heard.events()).isNotEmpty();
    assertThat(kernel.size()).isPositive();
    assertThat(kernel.run()).isCloseTo(kernel.quoted(), within(1e-9 * kernel.quoted()));
  }
}
