package alvh.desk;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.market.DayView;
import alvh.rebuild.RebuiltDays;
import alvh.scenario.JointHistory;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.MarketConfig;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The histories of February and March 2018.
@Tag("real-data")
class ValueHistoriesTest {
  private static final TradingCalendar CALENDAR = MarketConfig.standard().calendar();

  private static DayView view(String day) {
    return DayView.of(
        RebuiltDays.files(), NewYork.instant(LocalDate.parse(day), LocalTime.of(16, 15)));
  }

  @Test
  void a_month_is_valued_on_what_ended_before_it_whichever_day_asks_first() {
    var early = new ValueHistories(CALENDAR);
    JointHistory first = early.at(view("2018-02-01"));
    assertThat(first.days().getLast().date()).isEqualTo("2018-01-31");
    var late = new ValueHistories(CALENDAR);
    assertThat(late.at(view("2018-02-20")).days()).isEqualTo(first.days());
    // read once, and the shock of February counts from March on
    assertThat(early.at(view("2018-02-20"))).isSameAs(first);
    JointHistory march = early.at(view("2018-03-01"));
    assertThat(march.days().getLast().date()).isEqualTo("2018-02-28");
    assertThat(march.days()).hasSizeGreaterThan(first.days().size());
  }
}
