package alvh.files;

import alvh.RealData;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;

/// The history of the real data folder, with the shipped map and no further file.
final class RealFolder {
  private RealFolder() {}

  static ReadingRules rules() {
    MarketConfig config = MarketConfig.standard();
    return new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
  }

  static FileHistory history() {
    return FileHistory.of(RealData.folder(), DatasetMapYaml.of(RealData.folder()), rules());
  }
}
