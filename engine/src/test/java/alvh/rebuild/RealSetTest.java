package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.RealData;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Estimates of SET on real days and against published values.
@Tag("real-data")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealSetTest {
  private static final double BASIS_POINT = 1e-4;
  private SetEstimate estimate = SetEstimate.of(FileHistory.empty(rules()), config().calendar());

  private static MarketConfig config() {
    return MarketConfig.standard();
  }

  private static ReadingRules rules() {
    MarketConfig config = config();
    return new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
  }

  @BeforeAll
  void read() {
    Path folder = RealData.folder();
    estimate =
        SetEstimate.of(
            FileHistory.of(folder, DatasetMapYaml.of(folder), rules()), config().calendar());
  }

  @Test
  void the_open_of_january_2016_is_a_stale_print() {
    SetReadings readings = estimate.readings(LocalDate.of(2016, 1, 15));
    assertThat(readings.fileOpen().orElseThrow()).isCloseTo(1916.68, within(0.005));
    assertThat(readings.spyImplied().orElseThrow()).isCloseTo(1869.92, within(0.005));
    assertThat(readings.open()).isEqualTo(OpenState.LAGS);
  }

  /// SET as published: 2005-06 quoted from Cboe's settlement page in an Elite Trader thread on SPX
  /// credit spreads; 2005-11 in Option Investor, 2006-04-08; 2014-03 in an Elite Trader thread of
  /// the day; 2017-12 and 2018-03 are final settlements of ES on CME's settlement page. The first
  /// three were quoted because they surprised: they are no sample.
  @ParameterizedTest
  @CsvSource({
    "2005-06-17, 1222.68, -51.7",
    "2005-11-18, 1254.85, -58.0",
    "2014-03-21, 1893.30, -62.0",
    "2017-12-15, 2669.02, -11.0",
    "2018-03-16, 2751.83, 9.8"
  })
  void published_values_show_how_far_spy_is_off(LocalDate day, double set, double basisPoints) {
    SetReadings readings = estimate.readings(day);
    double off = readings.spyImplied().orElseThrow() / set - 1;
    assertThat(off / BASIS_POINT).isCloseTo(basisPoints, within(0.1));
    double open = readings.fileOpen().orElseThrow() / set - 1;
    if (day.getYear() < 2016) {
      assertThat(Math.abs(off)).isLessThan(Math.abs(open));
      assertThat(readings.open()).isNotEqualTo(OpenState.PLAUSIBLE);
    }
  }

  @Test
  void opens_are_stale_before_2006_and_openings_from_2017() {
    List<OpenQuality> years =
        estimate.quality(LocalDate.of(2000, 1, 1), LocalDate.of(2020, 12, 31));
    assertThat(years).hasSize(22);
    assertThat(years.subList(0, 6)).allMatch(q -> q.stale() > 0.9);
    assertThat(years.subList(17, 21)).allMatch(q -> q.stale() + q.lagging() < 0.1);
    ReadingError calm = years.get(17).impliedToOpen().orElseThrow();
    assertThat(years.get(17).span()).isEqualTo("2017");
    assertThat(calm.median()).isBetween(3.0, 5.0);
    assertThat(calm.p95()).isLessThan(15);
    assertThat(years.subList(0, 17)).allMatch(q -> q.impliedToOpen().isEmpty());
    ReadingError monthly = years.getLast().impliedToOpen().orElseThrow();
    assertThat(years.getLast().span()).isEqualTo(SetEstimate.MONTHLY);
    assertThat(monthly.days()).isEqualTo(48);
    assertThat(monthly.largest()).isCloseTo(69.4, within(0.5));
  }
}
