package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import alvh.Worst;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.Settlement;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VarianceTermTest {
  private static final LocalDate DAY = LocalDate.of(2018, 1, 18);
  private static final double ROUNDING = 1e-9;

  private final TradingCalendar calendar = MarketConfig.standard().calendar();
  private final IndexState state = state(DAY, 12.22, 12.37, 13.58, 15.15);

  @Test
  void the_two_expiries_that_vix_reads_give_vix_back() {
    LocalDate friday = LocalDate.of(2018, 2, 16);
    Expiry near = calendar.expiry(friday, Settlement.AM);
    Expiry next = calendar.expiry(friday.plusWeeks(1), Settlement.PM);
    assertThat(vix(VarianceTerm.of(state, calendar), near, next))
        .isCloseTo(12.22, within(ROUNDING));
  }

  @Test
  void so_do_the_two_monthlies_of_the_years_before_the_weekly_vix() {
    LocalDate day = LocalDate.of(2012, 8, 9);
    for (int month : new int[] {8, 9}) {
      Expiry near = calendar.expiry(calendar.spxMonthly(YearMonth.of(2012, month)), Settlement.AM);
      Expiry next =
          calendar.expiry(calendar.spxMonthly(YearMonth.of(2012, month + 1)), Settlement.AM);
      VarianceTerm term =
          VarianceTerm.of(state(day, 15.28, 13.5, 18.5, 20.5), calendar, near, next);
      assertThat(vix(term, near, next)).isCloseTo(15.28, within(ROUNDING));
    }
  }

  @Test
  void a_weekend_adds_little_variance() {
    IndexState friday = state(LocalDate.of(2018, 1, 19), 11.27, 10.41, 13.04, 14.86);
    VarianceTerm term = VarianceTerm.of(friday, calendar);
    double overWeekend = term.totalVariance(3 / 365.0);
    double overTuesday = term.totalVariance(4 / 365.0) - overWeekend;
    assertThat(overWeekend / overTuesday).isCloseTo(1.1, within(ROUNDING));
  }

  @Test
  void a_missing_vix9d_is_estimated_from_the_slope_and_others_are_left_out() {
    IndexState calm =
        new IndexState(
            DAY,
            2_800,
            12,
            OptionalDouble.empty(),
            OptionalDouble.of(15),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    VarianceTerm term = VarianceTerm.of(calm, calendar);
    assertThat(term.vol(8 / 365.0)).isBetween(.09, .115);
    assertThat(term.vol(93 / 365.0)).isCloseTo(.15, within(.003));
    IndexState alone =
        new IndexState(
            DAY,
            2_800,
            12,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty());
    assertThat(VarianceTerm.of(alone, calendar).vol(1)).isCloseTo(.12, within(.003));
  }

  @Test
  void indices_that_leave_no_forward_variance_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> VarianceTerm.of(state(DAY, 40, 40, 20, 20), calendar))
        .withMessageContaining("indices of 2018-01-18: total variance must rise");
  }

  @Test
  void a_term_beyond_the_calendar_is_refused() {
    LocalDate day = LocalDate.of(2035, 9, 4);
    LocalDate friday = LocalDate.of(2035, 9, 28);
    TermResult result =
        VarianceTerm.find(
            state(day, 12.22, 12.37, 13.58, 15.15),
            calendar,
            calendar.expiry(friday, Settlement.PM),
            calendar.expiry(friday.plusWeeks(1), Settlement.PM));
    assertThat(result)
        .isEqualTo(new TermResult.Refused("the trading calendar does not reach 2036-03-22"));
  }

  @Test
  @Tag("real-data")
  void on_every_day_since_2006_variance_rises_and_vix_comes_back() {
    Worst worst = new Worst("VIX read from the term, vol points");
    for (IndexState day : RealIndexStates.all().headMap(LocalDate.of(2022, 1, 1)).values()) {
      VarianceTerm term = VarianceTerm.of(day, calendar);
      LocalDate friday = VixFridays.notAfter(day.day().plusDays(30));
      Expiry near = VixFridays.expiry(friday, calendar);
      Expiry next = VixFridays.expiry(friday.plusWeeks(1), calendar);
      worst.see(vix(term, near, next) - day.vix(), day);
      double before = 0;
      for (int hours = 20; hours < 24 * 250; hours += 20) {
        double total = term.totalVariance(hours / (24 * 365.0));
        assertThat(total).as("%s after %s hours", day, hours).isGreaterThan(before);
        before = total;
      }
    }
    worst.assertAtMost(1e-9);
  }

  /// VIX as Cboe mixes it from the variances of two expiries, minutes by the wall clock.
  private double vix(VarianceTerm term, Expiry near, Expiry next) {
    double first = minutes(term, near);
    double second = minutes(term, next);
    double month = 30 * 24 * 60;
    double total =
        (total(term, near) * (second - month) + total(term, next) * (month - first))
            / (second - first);
    return 100 * Math.sqrt(total * 365 / 30);
  }

  private double total(VarianceTerm term, Expiry expiry) {
    return term.totalVariance(
        expiry.yearsFrom(NewYork.instant(term.day(), calendar.indexOptionsClose(term.day()))));
  }

  private double minutes(VarianceTerm term, Expiry expiry) {
    LocalDateTime close = term.day().atTime(calendar.indexOptionsClose(term.day()));
    return Duration.between(close, expiry.settlesAt().atZone(NewYork.ZONE).toLocalDateTime())
        .toMinutes();
  }

  private static IndexState state(
      LocalDate day, double vix, double vix9d, double vix3m, double vix6m) {
    return new IndexState(
        day,
        2_798,
        vix,
        OptionalDouble.of(vix9d),
        OptionalDouble.of(vix3m),
        OptionalDouble.of(vix6m),
        OptionalDouble.of(100));
  }
}
