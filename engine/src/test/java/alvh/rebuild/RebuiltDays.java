package alvh.rebuild;

import alvh.RealData;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.vix.VixIndex;
import alvh.vix.VixResult;
import alvh.vix.VixTenor;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.GridFile;
import alvh.workspace.MarketConfig;
import alvh.workspace.RebuildYaml;
import java.time.LocalDate;

/// Real days, rebuilt.
public final class RebuiltDays {
  static final MarketConfig CONFIG = MarketConfig.standard();

  private RebuiltDays() {}

  static SpxListings listings() {
    return GridFile.standard(CONFIG);
  }

  static RebuildModel model() {
    return RebuildModel.of(RebuildYaml.standard());
  }

  public static FileHistory files() {
    var rules = new ReadingRules(CONFIG.calendar(), CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
    return FileHistory.of(RealData.folder(), DatasetMapYaml.of(RealData.folder()), rules);
  }

  public static RebuiltHistory history() {
    return over(files());
  }

  public static RebuiltHistory over(MarketHistory base) {
    return RebuiltHistory.of(base, listings(), CONFIG.ticks(), model(), VixRefit.SHIPPED);
  }

  public static RebuiltDay day(RebuiltHistory history, LocalDate day) {
    return switch (history.day(day)) {
      case RebuildResult.Rebuilt(RebuiltDay rebuilt) -> rebuilt;
      case RebuildResult.Refused(String reason) -> throw new AssertionError(day + ": " + reason);
    };
  }

  static RebuiltVixChain vixDay(RebuiltHistory history, LocalDate day) {
    return switch (history.vixDay(day)) {
      case VixRebuild.Rebuilt(RebuiltVixChain rebuilt) -> rebuilt;
      case VixRebuild.Refused(String reason) -> throw new AssertionError(day + ": " + reason);
    };
  }

  /// VIX by the method of the day from all quotes of the chain.
  static double vix(RebuiltDay day, OptionChain chain) {
    VixTenor tenor = VixTenor.vixOn(day.state().day());
    return switch (VixIndex.of(chain, tenor, day.carry()::rate, CONFIG.calendar())) {
      case VixResult.Value value -> value.level();
      case VixResult.Refused(String reason) -> throw new AssertionError(reason);
    };
  }
}
