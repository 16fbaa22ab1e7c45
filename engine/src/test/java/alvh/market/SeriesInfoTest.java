package alvh.market;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// From when a daily value may be known.
class SeriesInfoTest {
  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();

  /// 2023-11-24 closed at 13:00 (NYSE, holidays and early closings), 2023-11-27 at 16:00.
  @ParameterizedTest
  @CsvSource({
    "16:00, 0, 2023-11-24, 2023-11-24, 13:00",
    "16:15, 0, 2023-11-24, 2023-11-24, 13:15",
    "16:15, 0, 2023-11-27, 2023-11-27, 16:15",
    "17:00, 0, 2023-11-24, 2023-11-24, 17:00",
    "09:00, 0, 2023-11-24, 2023-11-24, 09:00",
    "16:15, 3, 2023-11-24, 2023-11-27, 16:15"
  })
  void values_of_the_session_are_known_earlier_on_an_early_close(
      LocalTime clock, int lag, LocalDate of, LocalDate day, LocalTime time) {
    var info = new SeriesInfo("a", "points", clock, lag, "given").following(CALENDAR);
    assertThat(info.visibleAt(of)).isEqualTo(NewYork.instant(day, time));
  }
}
