package alvh.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.book.Sleeve;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a hedge cost and paid, beside sums over the days themselves.
class HedgeBillTest {
  private static final BacktestRun RUN = SyntheticRun.of(LocalDate.of(2008, 1, 2), 500, 7);
  private static final LocalDate SEPTEMBER = LocalDate.of(2008, 9, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2008, 11, 30);

  private static boolean isCrisis(LocalDate day) {
    return !day.isBefore(SEPTEMBER) && !day.isAfter(NOVEMBER);
  }

  private static long hedge(BacktestDay day) {
    return day.positions().stream()
        .filter(p -> p.sleeve() != Sleeve.CONDOR)
        .mapToLong(p -> p.pnl().totalCents())
        .sum();
  }

  @Test
  void cost_and_payoff_are_the_sums_of_their_days() {
    HedgeBill bill = HedgeBill.of(RUN, CrisisWindow.ALL);
    long inside = 0;
    long outside = 0;
    int calm = 0;
    for (BacktestDay day : RUN.days()) {
      if (isCrisis(day.day())) {
        inside += hedge(day);
      } else {
        outside += hedge(day);
        calm++;
      }
    }
    // 500 weekdays from 2008-01-02 end in November 2009: 2008-09 to 11 is the one crisis
    assertThat(bill.crises()).hasSize(1);
    assertThat(bill.paidUsd()).isEqualTo(inside / 100.0);
    assertThat(bill.madeUsd()).isCloseTo((inside + outside) / 100.0, within(1e-6));
    double years = bill.years() * calm / RUN.days().size();
    assertThat(bill.yearsOutside()).isCloseTo(years, within(1e-12));
    assertThat(bill.costAYearUsd()).isCloseTo(-outside / 100.0 / years, within(1e-6));
    double kinds = 0;
    for (PositionKind kind : PositionKind.values()) {
      kinds += bill.costAYearUsd(kind);
    }
    assertThat(kinds).isCloseTo(bill.costAYearUsd(), within(1e-6));
  }

  @Test
  void without_a_crisis_every_day_is_ordinary() {
    HedgeBill bill = HedgeBill.of(RUN, List.of());
    assertThat(bill.yearsOutside()).isEqualTo(bill.years());
    assertThat(bill.costAYearUsd() * bill.years()).isCloseTo(-bill.madeUsd(), within(1e-6));
    assertThat(bill.paidUsd()).isZero();
  }

  @Test
  void a_run_beside_itself_differs_in_nothing() {
    PairedRuns same = PairedRuns.of(RUN, RUN);
    assertThat(same.daily().aYear().asNumber()).hasValue(0);
    assertThat(same.daily().errorAYear().asNumber()).hasValue(0);
    assertThat(same.growthGap().asNumber()).hasValue(0);
    assertThat(same.drawdownGap().asNumber()).hasValue(0);
    assertThat(same.daily().periods()).isEqualTo(RUN.days().size());
  }
}
