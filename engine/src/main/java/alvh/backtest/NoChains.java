package alvh.backtest;

import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Series and futures without options, for what needs no quotes.
record NoChains(MarketHistory history) implements MarketHistory {
  @Override
  public Optional<DailySeries> series(String name) {
    return history.series(name);
  }

  @Override
  public Set<String> seriesNames() {
    return history.seriesNames();
  }

  @Override
  public Optional<FuturesHistory> futures(FutureRoot root) {
    return history.futures(root);
  }

  @Override
  public Optional<ReleaseDates> releases(String name) {
    return history.releases(name);
  }

  @Override
  public List<OptionChain> chains(Instant instant) {
    return List.of();
  }
}
