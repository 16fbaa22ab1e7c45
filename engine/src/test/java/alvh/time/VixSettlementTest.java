package alvh.time;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Final settlement dates of VIX contracts that the exchange published.
class VixSettlementTest {
  private final TradingCalendar calendar = MarketConfig.standard().calendar();

  @ParameterizedTest
  @CsvSource({
    "2004-07, 2004-07-14", // before the present rule
    "2004-10, 2004-10-13",
    "2004-05, 2004-05-19",
    "2004-11, 2004-11-17",
    "2008-02, 2008-02-19", // the Friday 30 days later was Good Friday
    "2014-03, 2014-03-18",
    "2019-03, 2019-03-19", // a Tuesday, settled at 12.35
    "2020-03, 2020-03-18",
    "2022-03, 2022-03-15",
    "2024-06, 2024-06-18", // the Wednesday was Juneteenth, settled at 12.39
    "2024-07, 2024-07-17",
    "2024-08, 2024-08-21",
    "2024-09, 2024-09-18",
    "2024-10, 2024-10-16",
    "2024-11, 2024-11-20",
    "2025-03, 2025-03-18",
    "2026-09, 2026-09-16"
  })
  void monthly_contracts_settle_on_the_published_day(YearMonth month, LocalDate day) {
    assertThat(calendar.vixSettlement(month)).isEqualTo(day);
    assertThat(calendar.isVixSettlement(day)).isTrue();
  }

  @Test
  void an_unscheduled_closure_shifts_the_weekly_forward() {
    assertThat(calendar.isVixSettlement(LocalDate.of(2018, 12, 6))).isTrue();
    assertThat(calendar.isVixSettlement(LocalDate.of(2018, 12, 4))).isFalse();
    assertThat(calendar.isVixSettlement(LocalDate.of(2018, 12, 5))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-08-05", "2015-08-12", "2016-06-01", "2016-06-08", "2018-07-03"})
  void weekly_contracts_settle_every_wednesday_or_before_its_holiday(LocalDate day) {
    assertThat(calendar.isVixSettlement(day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2015-07-29", "2012-06-13", "2018-07-04", "2016-06-02", "2019-03-20"})
  void other_days_are_no_settlement(LocalDate day) {
    assertThat(calendar.isVixSettlement(day)).isFalse();
  }

  @Test
  void every_month_has_one_settlement_between_the_13th_and_the_22nd() {
    for (YearMonth month = YearMonth.of(2004, 5);
        month.isBefore(YearMonth.of(2035, 12));
        month = month.plusMonths(1)) {
      LocalDate day = calendar.vixSettlement(month);
      assertThat(calendar.isTradingDay(day)).as("%s", day).isTrue();
      assertThat(YearMonth.from(day)).isEqualTo(month);
      assertThat(day.getDayOfMonth()).isBetween(13, 22);
    }
  }
}
