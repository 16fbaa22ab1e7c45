package alvh.market;

import alvh.instrument.FutureRoot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A history of series with chains that were read apart.
///
/// @param series everything but the chains
/// @param given the chains
public record HistoryWithChains(MarketHistory series, List<OptionChain> given)
    implements MarketHistory {
  @Override
  public Optional<DailySeries> series(String name) {
    return series.series(name);
  }

  @Override
  public Set<String> seriesNames() {
    return series.seriesNames();
  }

  @Override
  public Optional<FuturesHistory> futures(FutureRoot root) {
    return series.futures(root);
  }

  @Override
  public Optional<ReleaseDates> releases(String name) {
    return series.releases(name);
  }

  @Override
  public List<OptionChain> chains(Instant instant) {
    return given.stream().filter(c -> c.asOf().equals(instant)).toList();
  }
}
