package alvh.cli;

import alvh.instrument.FutureRoot;
import alvh.lake.LakeHistory;
import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The option quotes of a lake over the series and futures of a folder.
///
/// @param files series, futures and releases
/// @param quotes chains
record LakeQuotes(MarketHistory files, LakeHistory quotes) implements MarketHistory {
  @Override
  public Optional<DailySeries> series(String name) {
    return files.series(name);
  }

  @Override
  public Set<String> seriesNames() {
    return files.seriesNames();
  }

  @Override
  public Optional<FuturesHistory> futures(FutureRoot root) {
    return files.futures(root);
  }

  @Override
  public Optional<ReleaseDates> releases(String name) {
    return files.releases(name);
  }

  @Override
  public List<OptionChain> chains(Instant instant) {
    return quotes.chains(instant);
  }
}
