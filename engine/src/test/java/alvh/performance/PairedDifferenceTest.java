package alvh.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Mean differences and the errors of their blocks, against figures worked out by hand.
class PairedDifferenceTest {
  /// Blocks of two: means .02, .04, .09, and one period that is left over.
  private static final List<Double> BY_HAND = List.of(.01, .03, .05, .03, .08, .10, -.02);

  @Test
  void the_error_is_that_of_the_means_of_full_blocks() {
    PairedDifference difference = PairedDifference.of(BY_HAND, 12, 2);
    assertThat(difference.periods()).isEqualTo(7);
    assertThat(difference.blocks()).isEqualTo(3);
    // .28 / 7 = .04 a period; the means .02, .04, .09 have mean .05 and squares .0009 + .0001 +
    // .0016
    assertThat(difference.aYear().asNumber().orElseThrow()).isCloseTo(.48, within(1e-12));
    assertThat(difference.errorAYear().asNumber().orElseThrow())
        .isCloseTo(12 * Math.sqrt(.0026 / 2) / Math.sqrt(3), within(1e-12));
  }

  @Test
  void one_block_has_no_error_and_no_day_no_mean() {
    assertThat(PairedDifference.of(BY_HAND, 12, 5).errorAYear())
        .isInstanceOf(Statistic.Unknown.class);
    assertThat(PairedDifference.of(List.of(), 12, 5).aYear()).isInstanceOf(Statistic.Unknown.class);
  }

  @Test
  void only_chosen_days_count_and_each_from_its_day_before() {
    EquityCurve ours = Curves.daily(100, 110, 99, 99);
    EquityCurve other = Curves.daily(100, 100, 100, 101);
    List<LocalDate> days = ours.days();
    Set<LocalDate> chosen = Set.of(days.get(1), days.get(3));
    PairedDifference difference = PairedDifference.of(ours, other, chosen::contains, 1);
    // .10 - 0 and 0 - .01
    double mean = (.10 - .01) / 2;
    assertThat(difference.periods()).isEqualTo(2);
    assertThat(difference.aYear().asNumber().orElseThrow())
        .isCloseTo(mean * ours.periodsPerYear(), within(1e-9));
  }

  @Test
  void a_day_whose_day_before_the_other_lacks_is_no_pair() {
    EquityCurve ours = Curves.daily(100, 110, 99);
    EquityCurve other =
        EquityCurve.of(List.of(ours.days().get(0), ours.days().get(2)), List.of(100.0, 100.0));
    assertThat(PairedDifference.of(ours, other, d -> true, 1).periods()).isZero();
  }
}
