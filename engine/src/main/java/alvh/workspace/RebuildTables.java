package alvh.workspace;

import alvh.market.MarketHistory;
import alvh.rebuild.RebuildModel;
import alvh.rebuild.RebuiltHistory;
import alvh.rebuild.SpxListings;
import alvh.rebuild.VixChainModel;

/// What rebuilding needs of the config tables.
///
/// @param config the facts of the market
/// @param listings expiries and strikes by date (`grids.yaml`)
/// @param model of SPX chains, fitted on real ones (`rebuild.yaml`)
/// @param vixModel of VIX chains (`rebuild-vix.yaml`)
public record RebuildTables(
    MarketConfig config, SpxListings listings, RebuildModel model, VixChainModel vixModel) {
  /// The shipped tables.
  public static RebuildTables standard(MarketConfig config) {
    return new RebuildTables(
        config,
        GridFile.standard(config),
        RebuildModel.of(RebuildYaml.standard()),
        VixChainModelFile.of(ConfigTexts.shipped()));
  }

  /// The history `base`, its days without option quotes rebuilt.
  public RebuiltHistory over(MarketHistory base) {
    return RebuiltHistory.of(base, listings, config.ticks(), model, vixModel);
  }
}
