package alvh.files;

import static alvh.files.Samples.CALENDAR;
import static alvh.files.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.market.DailySeries;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spot values of the real series, as published or read from the files by hand.
@Tag("real-data")
class RealSeriesTest {
  private static final FileHistory HISTORY = RealFolder.history();

  private static DailySeries series(String name) {
    return HISTORY.series(name).orElseThrow();
  }

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "vix.close, 2008-11-20, 80.86",
    "vix.close, 2018-02-05, 37.32",
    "vix.close, 2020-03-16, 82.69",
    "vix.close, 2024-01-05, 13.35",
    "vix.close, 2022-01-07, 18.76",
    "vix9d.close, 2021-12-23, 13.71",
    "vix3m.close, 2009-09-18, 26.54",
    "vix3m.close, 2006-07-17, 18.05",
    "vix3m.close, 2026-06-26, 20.13",
    "vix6m.close, 2026-04-24, 23.27",
    "vvix.close, 2026-07-02, 88.80",
    "skew.close, 1998-01-02, 121.99",
    "spx.close, 2021-03-19, 3913.10",
    "spx.close, 2026-08-21, 7674.3701",
    "spxtr.close, 2000-01-03, 2002.11",
    "spy.open, 2021-03-31, 395.35",
    "spy.close, 1998-01-02, 97.36",
    "vxx.open, 2009-01-30, 100.11",
    "vxx.close, 2021-03-31, 11.40",
    "svxy.close, 2011-10-04, 21.05",
    "breadth.advances, 2015-11-11, 1347",
    "breadth.declines, 2015-11-11, 1792",
    "breadth.unchanged, 1965-03-01, 261",
    "breadth.advancingVolume, 2015-11-11, 1270236590",
    "breadth.newHighs, 2015-11-10, 33",
    "breadth.pctAbove50, 2026-08-21, 60.78",
    "breadth.pctAbove200, 2005-10-17, 58.95",
    "rates.fedFunds, 2026-01-06, 3.64",
    "rates.tbill3m, 2010-01-04, 0.08",
    "rates.treasury10y, 2026-08-21, 4.74",
    "rates.treasury2y, 1990-01-02, 7.87",
    "rates.spread10y3m, 1982-01-04, 2.32",
    "rates.par1m, 2026-01-02, 3.72",
    "usd.reer, 2023-10-01, 110.76",
    "usd.dxy, 2026-08-21, 98.80",
    "cpi.level, 2023-11-01, 307.917",
    "cpi.core, 1957-01-01, 28.5",
    "cpi.consensus, 2026-04-10, 1.0",
    "cpi.actual, 2022-01-12, 0.5",
    "valuation.pe, 2026-08-01, 29.58",
    "valuation.cape, 2026-08-01, 41.96",
    "valuation.earnings, 2023-06-01, 181.17",
    "cndr.close, 2021-12-31, 683.65",
    "vix.vro, 2004-05-19, 18.355",
    "vix.vro, 2013-04-17, 15.46",
  })
  void spot_value(String name, LocalDate date, double value) {
    assertThat(series(name).on(date).orElseThrow().value()).isCloseTo(value, within(5e-5));
  }

  @Test
  void spx_close_has_every_trading_day_from_2004_to_2026() {
    DailySeries spx = series("spx.close");
    List<LocalDate> missing =
        LocalDate.of(2004, 1, 2)
            .datesUntil(LocalDate.of(2026, 8, 22))
            .filter(CALENDAR::isTradingDay)
            .filter(day -> spx.on(day).isEmpty())
            .toList();
    assertThat(missing).isEmpty();
  }

  @Test
  void vix_close_has_every_trading_day_from_1990() {
    DailySeries vix = series("vix.close");
    Stream<LocalDate> missing =
        LocalDate.of(1990, 1, 2)
            .datesUntil(LocalDate.of(2026, 7, 24))
            .filter(CALENDAR::isTradingDay)
            .filter(day -> vix.on(day).isEmpty());
    assertThat(missing).isEmpty();
    assertThat(vix.info().source()).startsWith("vix/VIX_History.csv + ");
  }

  @Test
  void values_on_us_holidays_are_kept_and_leave_by_a_join_on_trading_days() {
    DailySeries open = series("vix.open");
    DailySeries joined = open.onDays(CALENDAR::isTradingDay);
    assertThat(open.size()).isEqualTo(9_235);
    assertThat(open.size() - joined.size())
        .as("32 holidays from 2022 on and 2004-06-11")
        .isEqualTo(33);
  }

  @Test
  void zero_after_2023_06_is_no_value() {
    assertThat(series("valuation.earnings").last().orElseThrow().date())
        .isEqualTo(LocalDate.of(2023, 6, 1));
  }

  @Test
  void lags_keep_a_value_back_until_it_was_published() {
    DailySeries cpi = series("cpi.level").visibleAt(at("2023-11-10T16:15"));
    assertThat(cpi.last().orElseThrow().date()).isEqualTo(LocalDate.of(2023, 9, 1));
    assertThat(series("vix.close").visibleAt(at("2024-01-05T16:14")).last().orElseThrow().date())
        .isEqualTo(LocalDate.of(2024, 1, 4));
    assertThat(series("vix.close").visibleAt(at("2024-01-05T16:15")).last().orElseThrow().date())
        .isEqualTo(LocalDate.of(2024, 1, 5));
  }

  @Test
  void release_dates_carry_new_york_instants() {
    assertThat(HISTORY.releases("fomc").orElseThrow().instants()).contains(at("2024-01-31T14:00"));
    assertThat(HISTORY.releases("cpi").orElseThrow().instants())
        .contains(at("2001-01-17T08:30"), at("2022-01-12T08:30"), at("2026-07-14T08:30"));
    assertThat(HISTORY.releases("nfp").orElseThrow().instants()).contains(at("2001-01-05T08:30"));
    assertThat(HISTORY.releases("fomcStatement").orElseThrow().instants())
        .contains(at("2001-01-03T11:00"));
    assertThat(HISTORY.releases("opec")).isEmpty();
  }

  @Test
  void chains_are_found_by_their_instant() {
    assertThat(HISTORY.chains(at("2024-01-05T16:15"))).hasSize(1);
    assertThat(HISTORY.chains(at("2018-02-05T16:15"))).hasSize(1);
    assertThat(HISTORY.chains(at("2016-06-01T15:45")).getFirst().underlying()).isEqualTo("VIX");
    assertThat(HISTORY.chains(at("2024-01-05T16:00"))).isEmpty();
  }
}
