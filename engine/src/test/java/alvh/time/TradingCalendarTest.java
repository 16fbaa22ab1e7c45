package alvh.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.workspace.MarketConfig;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Days and closes that the exchanges published.
class TradingCalendarTest {
  private final TradingCalendar calendar = MarketConfig.standard().calendar();

  /// The NYSE holiday calendars of 2026 and 2027.
  @Test
  void holidays_of_2026_and_2027_are_those_the_exchange_announced() {
    assertThat(weekdaysWithoutTrading("2026-01-01", "2027-12-31"))
        .extracting(LocalDate::toString)
        .containsExactly(
            "2026-01-01",
            "2026-01-19",
            "2026-02-16",
            "2026-04-03",
            "2026-05-25",
            "2026-06-19",
            "2026-07-03",
            "2026-09-07",
            "2026-11-26",
            "2026-12-25",
            "2027-01-01",
            "2027-01-18",
            "2027-02-15",
            "2027-03-26",
            "2027-05-31",
            "2027-06-18",
            "2027-07-05",
            "2027-09-06",
            "2027-11-25",
            "2027-12-24");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1994-04-27",
        "2001-09-11",
        "2001-09-12",
        "2001-09-13",
        "2001-09-14",
        "2004-06-11",
        "2007-01-02",
        "2012-10-29",
        "2012-10-30",
        "2018-12-05",
        "2025-01-09"
      })
  void one_off_closures_are_not_trading_days(LocalDate date) {
    assertThat(calendar.isTradingDay(date)).isFalse();
    assertThat(calendar.whyClosed(date)).isPresent();
  }

  @Test
  void a_saturday_new_year_is_not_kept_on_the_friday_before() {
    assertThat(calendar.isTradingDay(LocalDate.of(2010, 12, 31))).isTrue();
    assertThat(calendar.isTradingDay(LocalDate.of(2021, 12, 31))).isTrue();
    assertThat(calendar.isTradingDay(LocalDate.of(2027, 12, 31))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "1997-01-20, true", // Martin Luther King Jr. Day is kept from 1998
    "1998-01-19, false",
    "2021-06-18, true", // Juneteenth is kept from 2022
    "2022-06-20, false",
    "2020-07-03, false", // Saturday holiday, Friday before
    "2021-07-05, false", // Sunday holiday, Monday after
    "1990-04-13, false",
    "2035-03-23, false" // Good Friday
  })
  void holidays_begin_and_shift_by_their_rules(LocalDate date, boolean isTradingDay) {
    assertThat(calendar.isTradingDay(date)).isEqualTo(isTradingDay);
  }

  /// The NYSE list of special closings to 2010 and the yearly calendars since.
  @ParameterizedTest
  @CsvSource({
    "1990-12-24, 14:00", "1992-11-27, 14:00", "1992-12-24, 14:00", "1993-11-26, 13:00",
    "1995-07-03, 13:00", "1996-07-03, 16:00", "1996-07-05, 13:00", "1996-12-24, 13:00",
    "1997-10-27, 15:30", "1997-12-26, 13:00", "1998-07-02, 16:00", "2002-07-03, 16:00",
    "2002-07-05, 13:00", "2003-12-26, 13:00", "2008-07-03, 13:00", "2012-07-03, 13:00",
    "2013-07-03, 13:00", "2013-07-05, 16:00", "2014-12-24, 13:00", "2019-07-03, 13:00",
    "2020-07-02, 16:00", "2020-11-27, 13:00", "2021-11-26, 13:00", "2022-12-23, 16:00",
    "2023-07-03, 13:00", "2024-07-03, 13:00", "2024-11-29, 13:00", "2024-12-24, 13:00",
    "2025-07-03, 13:00", "2025-12-24, 13:00", "2026-07-02, 16:00", "2024-01-05, 16:00"
  })
  void the_cash_market_closes_when_the_exchange_says(LocalDate date, LocalTime close) {
    assertThat(calendar.closeTime(date)).isEqualTo(close);
  }

  @Test
  void index_options_trade_a_quarter_of_an_hour_longer() {
    assertThat(calendar.indexOptionsClose(LocalDate.of(2024, 1, 5))).isEqualTo("16:15");
    assertThat(calendar.indexOptionsClose(LocalDate.of(2024, 11, 29))).isEqualTo("13:15");
  }

  @Test
  void a_third_friday_carries_two_expiries_with_two_clocks() {
    LocalDate friday = LocalDate.of(2024, 1, 19);
    Expiry am = calendar.expiry(friday, Settlement.AM);
    Expiry pm = calendar.expiry(friday, Settlement.PM);
    assertThat(am.settlesAt()).isEqualTo("2024-01-19T14:30:00Z");
    assertThat(pm.settlesAt()).isEqualTo("2024-01-19T21:00:00Z");
    assertThat(am).isLessThan(pm);
  }

  @Test
  void an_am_expiry_trades_to_the_business_day_before() {
    assertThat(calendar.expiry(LocalDate.of(2024, 1, 19), Settlement.AM).lastTradingDay())
        .isEqualTo("2024-01-18");
    // Juneteenth was kept on the Monday before
    assertThat(calendar.expiry(LocalDate.of(2022, 6, 21), Settlement.AM).lastTradingDay())
        .isEqualTo("2022-06-17");
  }

  @Test
  void a_pm_expiry_on_an_early_close_settles_at_13() {
    Expiry expiry = calendar.expiry(LocalDate.of(2024, 11, 29), Settlement.PM);
    assertThat(expiry.settlesAt()).isEqualTo("2024-11-29T18:00:00Z");
    assertThat(expiry.lastTradingDay()).isEqualTo("2024-11-29");
  }

  @Test
  void a_day_without_trading_cannot_be_an_expiry() {
    assertThatThrownBy(() -> calendar.expiry(LocalDate.of(2025, 1, 9), Settlement.PM))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("2025-01-09 is not a trading day: day of mourning for Jimmy Carter");
    assertThatThrownBy(() -> calendar.expiry(LocalDate.of(2024, 3, 29), Settlement.AM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_day_outside_the_span_is_refused_and_never_guessed() {
    assertThat(calendar.covers(LocalDate.of(2035, 12, 31))).isTrue();
    assertThat(calendar.covers(LocalDate.of(2036, 1, 1))).isFalse();
    assertThatThrownBy(() -> calendar.isTradingDay(LocalDate.of(2036, 1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1986-01-01 to 2035-12-31");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01, 2024-01-19",
    "2008-03, 2008-03-20", // Good Friday was the third Friday
    "2014-04, 2014-04-17",
    "2019-04, 2019-04-18",
    "2022-04, 2022-04-14",
    "2026-06, 2026-06-18" // Juneteenth
  })
  void the_monthly_spx_expiry_is_the_third_friday_or_the_day_before(
      YearMonth month, LocalDate expiry) {
    assertThat(calendar.spxMonthly(month)).isEqualTo(expiry);
  }

  /// Cboe notice C2018120300: weeklys of the closed Wednesday settled on Tuesday's close, VIX on
  /// Thursday's opening.
  @Test
  void an_unscheduled_closure_moves_pm_back_and_am_forward() {
    LocalDate closed = LocalDate.of(2018, 12, 5);
    assertThat(calendar.settlementDate(closed, Settlement.PM)).isEqualTo("2018-12-04");
    assertThat(calendar.settlementDate(closed, Settlement.AM)).isEqualTo("2018-12-06");
  }

  @Test
  void old_monthly_options_listed_for_saturday_settle_on_the_friday() {
    assertThat(calendar.settlementDate(LocalDate.of(2012, 12, 22), Settlement.AM))
        .isEqualTo("2012-12-21");
    assertThat(calendar.settlementDate(LocalDate.of(2014, 4, 19), Settlement.AM))
        .isEqualTo("2014-04-17");
    assertThatThrownBy(() -> calendar.settlementDate(LocalDate.of(2016, 12, 17), Settlement.AM))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> calendar.settlementDate(LocalDate.of(2012, 12, 15), Settlement.AM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<LocalDate> weekdaysWithoutTrading(String from, String to) {
    return LocalDate.parse(from)
        .datesUntil(LocalDate.parse(to).plusDays(1))
        .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .filter(date -> !calendar.isTradingDay(date))
        .toList();
  }
}
