package alvh.rebuild;

import alvh.instrument.FutureRoot;
import alvh.instrument.TickTable;
import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
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
/// Series and futures are those of the history beneath. Where that has a chain of SPX or VIX of an
/// instant, its quotes stand; where not, the chain of the close of a day's index options is rebuilt
/// when the day's data allow it. Which it is says [OptionChain#grade]. Nothing published after the
/// close is read.
public final class RebuiltHistory implements MarketHistory {
  private static final String SPX = "SPX";
  private static final String VIX = "VIX";

  private final MarketHistory base;
  private final SpxListings listings;
  private final TickTable ticks;
  private final RebuildModel model;
  private final VixChainModel vixModel;

  private RebuiltHistory(
      MarketHistory base,
      SpxListings listings,
      TickTable ticks,
      RebuildModel model,
      VixChainModel vixModel) {
    this.base = base;
    this.listings = listings;
    this.ticks = ticks;
    this.model = model;
    this.vixModel = vixModel;
  }

  /// The history `base`, its SPX options completed by `model`, its VIX options by `vixModel`.
  public static RebuiltHistory of(
      MarketHistory base,
      SpxListings listings,
      TickTable ticks,
      RebuildModel model,
      VixChainModel vixModel) {
    return new RebuiltHistory(base, listings, ticks, model, vixModel);
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
  public Optional<ReleaseDates> releases(String name) {
    return base.releases(name);
  }

  @Override
  public List<OptionChain> chains(Instant instant) {
    List<OptionChain> chains = new ArrayList<>(base.chains(instant));
    if (isClose(instant)) {
      LocalDate day = NewYork.date(instant);
      if (lacks(chains, SPX) && day(day) instanceof RebuildResult.Rebuilt(RebuiltDay spx)) {
        chains.add(spx.chain());
      }
      if (lacks(chains, VIX) && vixDay(day) instanceof VixRebuild.Rebuilt(RebuiltVixChain vix)) {
        chains.add(vix.chain());
      }
    }
    return chains;
  }

  private static boolean lacks(List<OptionChain> chains, String underlying) {
    return chains.stream().noneMatch(chain -> chain.underlying().equals(underlying));
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

  /// 11:00 New York of `day`, the instant of [#morning].
  public static Instant morningOf(LocalDate day) {
    return MorningInputs.instant(day);
  }

  /// The SPX options at 11:00 New York of `day`, when the exchange's strategy indices roll, or why
  /// there are none. The levels are interpolated between the day's opening and close: for replicas,
  /// not for decisions.
  public RebuildResult morning(LocalDate day) {
    return switch (InputReader.read(base, listings.calendar(), day)) {
      case DayInputs.Refused(String reason) -> new RebuildResult.Refused(reason);
      case DayInputs.Known close ->
          switch (MorningInputs.of(base, listings.calendar(), close)) {
            case DayInputs.Known known ->
                RebuiltDay.at(MorningInputs.instant(day), known, listings, ticks, model);
            case DayInputs.Refused(String reason) -> new RebuildResult.Refused(reason);
          };
    };
  }

  /// The VIX options at the close of `day`, rebuilt whether or not there are real ones, or why not.
  public VixRebuild vixDay(LocalDate day) {
    TradingCalendar calendar = listings.calendar();
    return switch (VixInputReader.read(base, listings.listings(), calendar, day)) {
      case VixDayInputs.Known(VixChainInputs inputs) ->
          RebuiltVixChain.of(inputs, vixModel, listings.listings(), calendar, ticks);
      case VixDayInputs.Refused(String reason) -> new VixRebuild.Refused(reason);
    };
  }
}
