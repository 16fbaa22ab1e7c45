package alvh.risk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.instrument.FutureRoot;
import alvh.market.DayView;
import alvh.market.FuturesHistory;
import alvh.market.GivenHistory;
import alvh.market.SettleClock;
import alvh.market.VxDays;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Which day's settlements and closes risk may use.
class VixMarksTest {
  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();
  private static final LocalDate THURSDAY = LocalDate.of(2024, 1, 4);
  private static final LocalDate FRIDAY = LocalDate.of(2024, 1, 5);
  private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 14);

  private static VixMarks marks(LocalTime time, Map<LocalDate, Double> settles) {
    var clock = new SettleClock(new TreeMap<>(Map.of(LocalDate.EPOCH, LocalTime.of(16, 0))));
    var futures = FuturesHistory.of(FutureRoot.VX, clock, List.of(VxDays.of(FEBRUARY, settles)));
    var history =
        new GivenHistory().with(futures).with("vix.close", new TreeMap<>(Map.of(THURSDAY, 14.13)));
    return VixMarks.of(DayView.of(history, NewYork.instant(FRIDAY, time)), CALENDAR);
  }

  @Test
  void a_settlement_that_is_due_and_missing_is_not_replaced_by_the_day_before() {
    VixMarks marks = marks(LocalTime.of(16, 0), Map.of(THURSDAY, 15.5));
    assertThat(marks.settle(FEBRUARY))
        .isEqualTo(Figure.unknown("VX history has no settlement of 2024-01-05"));
    assertThat(marks.settlementNote()).isEmpty();
  }

  @Test
  void before_it_is_due_the_day_before_stands_and_is_named() {
    VixMarks marks = marks(LocalTime.of(15, 59), Map.of(THURSDAY, 15.5, FRIDAY, 15.2));
    assertThat(marks.settle(FEBRUARY)).isEqualTo(Figure.of(15.5));
    assertThat(marks.settlementNote().orElseThrow())
        .contains("settlement of 2024-01-04", "2024-01-05 is not due yet");
    VixMarks later = marks(LocalTime.of(16, 0), Map.of(THURSDAY, 15.5, FRIDAY, 15.2));
    assertThat(later.settle(FEBRUARY)).isEqualTo(Figure.of(15.2));
    assertThat(later.settlementNote()).hasValue("marked at the VX settlement of 2024-01-05");
  }

  @Test
  void closes_behind_their_due_day_are_unknown_with_the_series_and_its_last_date() {
    // closes of the given history are due at 16:15
    assertThat(marks(LocalTime.of(16, 14), Map.of()).lowestClose()).isEqualTo(Figure.of(14.13));
    assertThat(marks(LocalTime.of(16, 15), Map.of()).lowestClose())
        .isInstanceOfSatisfying(
            Figure.Unknown.class,
            u -> assertThat(u.why()).contains("'vix.close'", "ends 2024-01-04"));
  }
}
