package alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Fill;
import alvh.instrument.FutureContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/// That the benchmark measures what it says: [QuoteReplayBench].
class QuoteReplayTest {
  private static final long SEED = 1;

  @Test
  void the_vols_of_three_whole_days_are_those_they_were_drawn_with() {
    List<GeneratedDay> days = new GeneratedQuotes(SEED, 50, 100).days(3);
    var greeks = new DayGreeks();
    for (GeneratedDay day : days) {
      assertThat(day.quotes()).isEqualTo(10_000);
      greeks.take(day);
      assertThat(greeks.count()).isBetween(2_000, 5_000);
      for (int s = 0; s < greeks.columns().slices(); s++) {
        double forward = day.spot() * Math.exp(GeneratedQuotes.RATE * greeks.years(s));
        // parity of mids that are noisy by some of their width
        assertThat(greeks.forward(s)).isCloseTo(forward, within(0.002 * forward));
        int row = greeks.nearest(s, -0.25);
        double drawn =
            GeneratedQuotes.vol(
                day.vol(), forward, greeks.columns().strikes()[row], greeks.years(s));
        assertThat(greeks.vols()[row]).isCloseTo(drawn, within(0.03 * drawn));
      }
    }
    QuoteReplay.Outcome outcome = QuoteReplay.run(days, 1);
    assertThat(outcome.quotes()).isEqualTo(30_000);
    // a condor and its future
    assertThat(outcome.book().fills()).hasSize(2);
    assertThat(outcome.book().held()).hasSize(5);
  }

  @Test
  void the_account_is_its_start_and_all_cash_on_one_thread_as_on_two() {
    List<GeneratedDay> days = new GeneratedQuotes(SEED, 12, 100).days(260);
    QuoteReplay.Outcome one = QuoteReplay.run(days, 1);
    QuoteReplay.Outcome two = QuoteReplay.run(days, 2);
    assertThat(two.book().equity()).isEqualTo(one.book().equity());
    assertThat(two.book().fills()).isEqualTo(one.book().fills());
    assertThat(two.greeks()).isEqualTo(one.greeks());
    assertThat(one.book().fills()).hasSizeGreaterThan(150);
    long cash = ReplayBook.START_CENTS + one.book().paid();
    for (Fill fill : one.book().fills()) {
      boolean isFuture = fill.legs().getFirst().instrument() instanceof FutureContract;
      cash += (isFuture ? 0 : fill.cashCents()) - fill.feesCents();
    }
    assertThat(one.book().cashCents()).isEqualTo(cash);
  }
}
