package alvh.scenario;

import alvh.RealData;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.market.DayView;
import alvh.market.OptionChain;
import alvh.risk.MarketMarks;
import alvh.risk.VolShift;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalDouble;

/// Real days with everything that scenarios need of them.
public final class RealMarket {
  private static final MarketConfig CONFIG = MarketConfig.standard();
  private static final LocalTime AFTER_THE_CLOSE = LocalTime.of(16, 15);

  private final FileHistory history;

  private RealMarket(FileHistory history) {
    this.history = history;
  }

  /// The real history with `chains`.
  public static RealMarket with(OptionChain... chains) {
    Path folder = RealData.folder();
    var rules = new ReadingRules(CONFIG.calendar(), CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
    FileHistory files = FileHistory.of(folder, DatasetMapYaml.of(folder), rules);
    return new RealMarket(files.with(List.of(chains)));
  }

  /// Trading days.
  public static TradingCalendar calendar() {
    return CONFIG.calendar();
  }

  /// The view of `day` at 16:15.
  public DayView view(LocalDate day) {
    return DayView.of(history, NewYork.instant(day, AFTER_THE_CLOSE));
  }

  /// The marks of `day` at 16:15.
  public MarketMarks marks(LocalDate day) {
    return MarketMarks.of(
        view(day), calendar(), CONFIG.etps(), OptionalDouble.empty(), VolShift.SHAPE);
  }
}
