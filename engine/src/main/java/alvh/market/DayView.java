package alvh.market;

import alvh.instrument.FutureRoot;
import alvh.time.NewYork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be known at one instant: the chains of that instant and the history visible then.
///
/// Everything it hands out is cut at `asOf`, so what reads only a `DayView` cannot look ahead; only
/// the dates of scheduled releases are known before they come.
public final class DayView {
  private final Instant asOf;
  private final LocalDate date;
  private final List<OptionChain> chains;
  private final MarketHistory history;

  private DayView(Instant asOf, List<OptionChain> chains, MarketHistory history) {
    this.asOf = asOf;
    this.date = NewYork.date(asOf);
    this.chains = chains;
    this.history = history;
  }

  /// The view at `asOf` of `history`, with the chains it holds for that instant.
  public static DayView of(MarketHistory history, Instant asOf) {
    List<OptionChain> chains = List.copyOf(history.chains(asOf));
    for (OptionChain chain : chains) {
      if (!chain.asOf().equals(asOf)) {
        throw new IllegalArgumentException(
            "chain of " + chain.asOf() + " in a view of " + asOf + ": " + chain.source());
      }
    }
    return new DayView(asOf, chains, history);
  }

  /// The instant of the view.
  public Instant asOf() {
    return asOf;
  }

  /// The New York date of the view.
  public LocalDate date() {
    return date;
  }

  /// The chain of `underlying` at this instant, if there is one.
  public Optional<OptionChain> chain(String underlying) {
    for (OptionChain chain : chains) {
      if (chain.underlying().equals(underlying)) {
        return Optional.of(chain);
      }
    }
    return Optional.empty();
  }

  /// The visible part of a daily series.
  public Optional<DailySeries> series(String name) {
    return history.series(name).map(s -> s.visibleAt(asOf));
  }

  /// The names of the series there are.
  public Set<String> seriesNames() {
    return history.seriesNames();
  }

  /// The visible part of the futures of `root`.
  public Optional<FuturesHistory> futures(FutureRoot root) {
    return history.futures(root).map(f -> f.visibleAt(asOf));
  }

  /// The dates of the release called `name`, such as `fomc`; those ahead too, as they are
  /// scheduled.
  public Optional<ReleaseDates> releases(String name) {
    return history.releases(name);
  }
}
