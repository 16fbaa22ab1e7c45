package alvh.market;

import alvh.instrument.FutureRoot;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A history that ends with a day: nothing of a later date is in it at all, so that a decision on
/// that day cannot have looked ahead.
///
/// @param whole the history
/// @param last the last day kept
public record CutHistory(MarketHistory whole, LocalDate last) implements MarketHistory {
  @Override
  public Optional<DailySeries> series(String name) {
    return whole.series(name).map(s -> s.onDays(day -> !day.isAfter(last)));
  }

  @Override
  public Set<String> seriesNames() {
    return whole.seriesNames();
  }

  @Override
  public Optional<FuturesHistory> futures(FutureRoot root) {
    return whole.futures(root).map(this::cut);
  }

  private FuturesHistory cut(FuturesHistory futures) {
    // the clock only decides within a day; 2017-2018 settlements were struck at 16:15
    return FuturesHistory.of(
        futures.root(),
        new SettleClock(new TreeMap<>(Map.of(LocalDate.EPOCH, LocalTime.of(16, 15)))),
        futures.settlements().stream()
            .flatMap(s -> futures.contract(s).stream())
            .map(s ->
                new FuturesSeries(
                    s.contract(),
                    s.bars().stream().filter(b -> !b.tradeDate().isAfter(last)).toList(),
                    s.source()))
            .toList());
  }

  @Override
  public Optional<ReleaseDates> releases(String name) {
    return whole.releases(name);
  }

  @Override
  public List<OptionChain> chains(Instant instant) {
    return whole.chains(instant);
  }
}
