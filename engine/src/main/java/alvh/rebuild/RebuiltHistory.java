package alvh.rebuild;

import alvh.instrument.FutureRoot;
import alvh.instrument.TickTable;
import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A history whose days without option quotes have rebuilt ones.
///
/// Series and futures are those of the history beneath. Where that has an SPX chain of an instant,
/// the real quotes stand; where not, the chain of the close of a day's index options is rebuilt.
/// Which it is says [OptionChain#grade].
public final class RebuiltHistory implements MarketHistory {
  private static final String SPX = "SPX";

  private final MarketHistory base;
  private final SpxListings listings;
  private final TickTable ticks;
  private final RebuildModel model;

  private RebuiltHistory(
      MarketHistory base, SpxListings listings, TickTable ticks, RebuildModel model) {
    this.base = base;
    this.listings = listings;
    this.ticks = ticks;
    this.model = model;
  }

  /// The history `base`, completed by `model`.
  public static RebuiltHistory of(
      MarketHistory base, SpxListings listings, TickTable ticks, RebuildModel model) {
    return new RebuiltHistory(base, listings, ticks, model);
  }

  @Override
  public Optional<DailySeries> series(String name) {
    return base.series(name);
  }

  @Override
  public Set<String> seriesNames() {
    return base.seriesNames();
  }

  @Override
  public Optional<FuturesHistory> futures(FutureRoot root) {
    return base.futures(root);
  }

  @Override
  public List<OptionChain> chains(Instant instant) {
    List<OptionChain> chains = new ArrayList<>(base.chains(instant));
    if (chains.stream().noneMatch(c -> c.underlying().equals(SPX)) && isClose(instant)) {
      switch (day(NewYork.date(instant))) {
        case RebuildResult.Rebuilt(RebuiltDay day) -> chains.add(day.chain());
        case RebuildResult.Refused refused -> {}
      }
    }
    return chains;
  }

  private boolean isClose(Instant instant) {
    TradingCalendar calendar = listings.calendar();
    LocalDate day = NewYork.date(instant);
    return calendar.covers(day)
        && calendar.isTradingDay(day)
        && NewYork.instant(day, calendar.indexOptionsClose(day)).equals(instant);
  }

  /// The SPX options at the close of `day`, rebuilt whether or not there are real ones, or why not.
  ///
  /// The way to the quotes of a few contracts: see [RebuiltDay#quote(OptionContract)].
  public RebuildResult day(LocalDate day) {
    return switch (InputReader.read(base, listings.calendar(), day)) {
      case DayInputs.Known known -> RebuiltDay.of(known, listings, ticks, model);
      case DayInputs.Refused(String reason) -> new RebuildResult.Refused(reason);
    };
  }
}
