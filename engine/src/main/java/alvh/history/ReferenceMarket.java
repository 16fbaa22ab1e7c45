package alvh.history;

import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import alvh.rebuild.ListedExpiry;
import alvh.rebuild.RebuildResult;
import alvh.rebuild.RebuiltDay;
import alvh.rebuild.RebuiltHistory;
import alvh.risk.RollTarget;
import alvh.time.NewYork;
import alvh.time.Settlement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rebuilt market with only the expiries that facts about the reference book read: that of the
/// condor, those that a roll could go to, and the two monthlies around 30 days.
///
/// A whole chain of some thirty expiries a day would cost most of an hour over fifteen years.
///
/// @param history series, futures and rebuilt days
/// @param book whose condors are looked at
record ReferenceMarket(RebuiltHistory history, ReferenceBook book) implements MarketHistory {
  /// The facts at 30 days read the slice nearest to it.
  private static final long NEAR = 16;

  private static final long FAR = 45;

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
    LocalDate date = NewYork.date(instant);
    return switch (history.day(date)) {
      case RebuildResult.Rebuilt(RebuiltDay day) -> {
        Set<ListedExpiry> read = read(day.expiries(), date);
        yield List.of(day.chain(read::contains));
      }
      case RebuildResult.Refused refused -> List.of();
    };
  }

  private Set<ListedExpiry> read(List<ListedExpiry> listed, LocalDate today) {
    Set<ListedExpiry> read = new LinkedHashSet<>();
    book.on(today)
        .map(cycle -> cycle.pack().legs().getFirst().contract())
        .ifPresent(leg -> {
          listed.stream()
              .filter(e -> e.root() == leg.root() && e.expiry().date().equals(leg.expiry()))
              .forEach(read::add);
          listed.stream()
              .filter(e -> RollTarget.isInWindow(leg.expiry(), e.expiry().date()))
              .findFirst()
              .ifPresent(read::add);
        });
    listed.stream()
        .filter(e -> e.expiry().settlement() == Settlement.AM)
        .filter(e -> isAround(ChronoUnit.DAYS.between(today, e.expiry().date())))
        .forEach(read::add);
    return read;
  }

  private static boolean isAround(long days) {
    return days >= NEAR && days <= FAR;
  }
}
