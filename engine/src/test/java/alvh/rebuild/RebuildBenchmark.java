package alvh.rebuild;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.Quote;
import alvh.time.TradingCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Milliseconds for 3,700 rebuilt days with the quotes of a twelve-leg book on each: condors on the
/// three nearest monthlies. Days are shared among the cores. Needs real data; reading its files is
/// not counted.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 5)
@Fork(1)
public class RebuildBenchmark {
  static final int DAYS = 3_700;
  private static final LocalDate FIRST = LocalDate.of(2007, 1, 3);
  private static final int STRIKE_STEP = 25;
  private static final int MONTHS = 3;
  private static final int AHEAD = 200;

  private final TradingCalendar calendar = RebuiltDays.CONFIG.calendar();
  private final SpxListings listings = RebuiltDays.listings();
  private RebuiltHistory history = RebuiltDays.history();
  private List<LocalDate> days = List.of();

  /// Reads the series and lists the days.
  @Setup
  public void read() {
    history = RebuiltDays.history();
    days =
        FIRST.datesUntil(FIRST.plusYears(20)).filter(calendar::isTradingDay).limit(DAYS).toList();
    day(days.getFirst());
  }

  /// The sum of the mids of all legs of all days.
  @Benchmark
  public double days() {
    return days.parallelStream().mapToDouble(this::day).sum();
  }

  private double day(LocalDate date) {
    RebuiltDay day = RebuiltDays.day(history, date);
    double sum = 0;
    List<LocalDate> monthlies =
        listings.expiries(date, AHEAD).stream()
            .filter(e -> e.root() == OptionRoot.SPX)
            .map(e -> e.expiry().date())
            .limit(MONTHS)
            .toList();
    for (LocalDate expiry : monthlies) {
      sum +=
          mid(day, expiry, 0.84, Right.PUT)
              + mid(day, expiry, 0.88, Right.PUT)
              + mid(day, expiry, 1.06, Right.CALL)
              + mid(day, expiry, 1.10, Right.CALL);
    }
    return sum;
  }

  private static double mid(RebuiltDay day, LocalDate expiry, double moneyness, Right right) {
    double strike = Math.rint(moneyness * day.state().spx() / STRIKE_STEP) * STRIKE_STEP;
    return day.quote(new OptionContract(OptionRoot.SPX, expiry, strike, right))
        .map(Quote::mid)
        .orElseThrow();
  }
}
