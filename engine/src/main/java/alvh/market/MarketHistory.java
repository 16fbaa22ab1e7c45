package alvh.market;

import alvh.instrument.FutureRoot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The market's past, wherever it comes from: files, feeds, a rebuilt or a synthetic market.
public interface MarketHistory {
  /// The daily series of `name`, if this history has it.
  Optional<DailySeries> series(String name);

  /// The names of all series, ascending.
  Set<String> seriesNames();

  /// The futures of `root`, if this history has them.
  Optional<FuturesHistory> futures(FutureRoot root);

  /// The dates of the release called `name`, such as `fomc`, if this history has them; those ahead
  /// too, as they are scheduled.
  Optional<ReleaseDates> releases(String name);

  /// The chains struck at `instant` or, failing that, none: quotes are never carried over.
  List<OptionChain> chains(Instant instant);
}
