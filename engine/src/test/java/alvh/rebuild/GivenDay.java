package alvh.rebuild;

import alvh.market.GivenHistory;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;

/// The indices of 2015-08-24 as a test writes them down, and VX settles made up near them.
final class GivenDay {
  static final LocalDate DAY = LocalDate.of(2015, 8, 24);
  static final Instant CLOSE = NewYork.instant(DAY, LocalTime.of(16, 15));

  private static final LocalDate BEFORE = LocalDate.of(2015, 8, 21);
  private static final double[] SETTLES = {25.1, 23.6, 22.9, 22.3, 22.1, 22.0, 21.8, 21.7};

  private GivenDay() {}

  /// What SPX chains need.
  static GivenHistory spx() {
    return new GivenHistory()
        .with("spx.close", new TreeMap<>(Map.of(BEFORE, 1970.89, DAY, 1893.21)))
        .with("vix.close", new TreeMap<>(Map.of(BEFORE, 28.03, DAY, 40.74)))
        .with("vix3m.close", new TreeMap<>(Map.of(DAY, 31.38)))
        .with("rates.tbill3m", new TreeMap<>(Map.of(BEFORE, 0.04)))
        .with("valuation.dividend", new TreeMap<>(Map.of(LocalDate.of(2015, 3, 1), 40.8)));
  }

  /// What VIX chains need.
  static GivenHistory vix() {
    return withVx(
        new GivenHistory()
            .with("vix.close", new TreeMap<>(Map.of(DAY, 40.74)))
            .with("vvix.close", new TreeMap<>(Map.of(DAY, 158.30)))
            .with("rates.tbill3m", new TreeMap<>(Map.of(BEFORE, 0.04))));
  }

  static GivenHistory withVx(GivenHistory history) {
    return history.withVx(DAY, settles(DAY));
  }

  /// Eight settles by final settlement date.
  static Map<LocalDate, Double> settles(LocalDate day) {
    Map<LocalDate, Double> settles = new TreeMap<>();
    for (int i = 0; i < SETTLES.length; i++) {
      YearMonth month = YearMonth.from(day).plusMonths(i + 1L);
      settles.put(RebuiltDays.CONFIG.calendar().vixSettlement(month), SETTLES[i]);
    }
    return settles;
  }
}
