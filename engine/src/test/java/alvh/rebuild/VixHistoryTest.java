package alvh.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.vix.RealFutures;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Every twentieth day on which VX and VVIX are published, 2007 to 2023.
@Tag("real-data")
class VixHistoryTest {
  private static final int EVERY = 20;

  /// Before it VVIX is a test calculation with holes.
  private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);

  /// A strike that gains its first bid moves VVIX of the quotes by up to a point; the level stops
  /// on one side of it.
  private static final double JUMP = 0.5;

  /// A step of the price grid.
  private static final double STEP = 0.05;

  @Test
  void every_day_is_rebuilt_with_its_vvix() {
    FuturesHistory vx = RealFutures.vx();
    DailySeries vvix = RealFutures.longFile("VVIX");
    DailySeries vix = RealFutures.vix();
    TradingCalendar calendar = VixRefit.MARKET.calendar();
    var refused = new ArrayList<String>();
    var misses = new ArrayList<Double>();
    int days = 0;
    for (int i = 0; i < vvix.size(); i += EVERY) {
      LocalDate day = vvix.date(i);
      if (day.isBefore(FIRST) || !calendar.isTradingDay(day) || vx.curve(day).isEmpty()) {
        continue;
      }
      days++;
      var inputs =
          new VixChainInputs(
              NewYork.instant(day, calendar.indexOptionsClose(day)),
              VxCurve.of(vx.curve(day).orElseThrow(), vix.on(day)),
              vvix.value(i),
              years -> 0.02,
              "flat",
              List.of());
      switch (RebuiltVixChain.of(
          inputs,
          VixRefit.SHIPPED,
          VixRefit.MARKET.listings(),
          calendar,
          VixRefit.MARKET.ticks())) {
        case VixRebuild.Refused no -> refused.add(no.reason());
        case VixRebuild.Rebuilt yes -> {
          double miss = Math.abs(yes.chain().vvix() - vvix.value(i));
          assertThat(miss).as("%s", day).isLessThan(JUMP);
          misses.add(miss);
        }
      }
    }
    assertThat(days).isGreaterThan(180);
    assertThat(refused).isEmpty();
    long within = misses.stream().filter(miss -> miss <= STEP).count();
    assertThat((double) within / misses.size()).isGreaterThan(0.92);
  }
}
