package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import alvh.market.GivenHistory;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Readings of SET by hand.
class SetEstimateTest {
  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();
  private static final LocalDate THURSDAY = LocalDate.of(2020, 1, 16);
  private static final LocalDate FRIDAY = LocalDate.of(2020, 1, 17);

  private static SetReadings readings(double open, double spyOpen) {
    var history =
        new GivenHistory()
            .with("spx.open", new TreeMap<>(Map.of(FRIDAY, open)))
            .with("spx.close", new TreeMap<>(Map.of(THURSDAY, 3000.0, FRIDAY, 3030.0)))
            .with("spy.open", new TreeMap<>(Map.of(FRIDAY, spyOpen)))
            .with("spy.close", new TreeMap<>(Map.of(FRIDAY, 303.0)));
    return SetEstimate.of(history, CALENDAR).readings(FRIDAY);
  }

  @Test
  void spy_carries_its_opening_over_to_the_index() {
    SetReadings readings = readings(3018, 302);
    assertThat(readings.value(SettlementReading.SPY_IMPLIED).orElseThrow())
        .isCloseTo(3020, within(1e-9));
    assertThat(readings.value(SettlementReading.FILE_OPEN)).hasValue(3018);
    assertThat(readings.value(SettlementReading.CLOSE)).hasValue(3030);
    assertThat(readings.open()).isEqualTo(OpenState.PLAUSIBLE);
  }

  @Test
  void an_open_that_repeats_the_close_or_lags_behind_spy_is_told() {
    assertThat(readings(3000.01, 302).open()).isEqualTo(OpenState.STALE);
    assertThat(readings(3009, 302).open()).isEqualTo(OpenState.LAGS);
    assertThat(readings(2999, 302).open()).isEqualTo(OpenState.LAGS);
    // SPY opens 5 points, 17 basis points, away: too little to tell a lag
    assertThat(readings(3001, 300.5).open()).isEqualTo(OpenState.PLAUSIBLE);
  }

  @Test
  void without_prices_there_is_no_reading() {
    SetReadings none = SetEstimate.of(new GivenHistory(), CALENDAR).readings(FRIDAY);
    assertThat(none.open()).isEqualTo(OpenState.UNKNOWN);
    for (SettlementReading reading : SettlementReading.values()) {
      assertThat(none.value(reading)).isEmpty();
      assertThat(SettlementReading.labelled(reading.label())).contains(reading);
    }
    assertThat(SetEstimate.of(new GivenHistory(), CALENDAR).monthly(LocalDate.MIN, LocalDate.MAX))
        .isEmpty();
  }
}
