package alvh.backtest;

import alvh.desk.Desk;
import alvh.desk.DeskMarket;
import alvh.desk.Policy;
import alvh.instrument.FutureRoot;
import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.market.DailySeries;
import alvh.market.DayView;
import alvh.market.FuturesHistory;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.market.ReleaseDates;
import alvh.rebuild.ListedExpiry;
import alvh.rebuild.RebuildResult;
import alvh.rebuild.RebuiltDay;
import alvh.rebuild.RebuiltHistory;
import alvh.rebuild.RebuiltVixChain;
import alvh.rebuild.VixRebuild;
import alvh.risk.KnownSurfaces;
import alvh.surface.VolSurface;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A past with the quotes that there are, and rebuilt ones where there are none.
///
/// Days are prepared when first asked for and kept, so a second run over the same days costs
/// decisions alone. Which quotes an underlying has is one choice for the whole run: real ones of
/// two expiries beside rebuilt ones of others would be no market.
public final class RebuiltMarket implements BacktestMarket {
  private static final String SPX = "SPX";
  private static final String VIX = "VIX";

  private final RebuiltHistory rebuilt;
  private final MarketHistory quotes;
  private final Set<String> quoted;
  private final ExpiryUniverse universe;
  private final TradingCalendar calendar;
  private final Desk desk;
  private final Policy policy;
  private final Map<Key, DeskMarket> kept = new ConcurrentHashMap<>();
  private final Map<LocalDate, RebuildResult> days = new ConcurrentHashMap<>();
  private final Map<LocalDate, VixRebuild> vixDays = new ConcurrentHashMap<>();
  private final Map<HeldOn, Boolean> covered = new ConcurrentHashMap<>();

  private record HeldOn(LocalDate day, OptionContract option) {}

  /// @param beyond what of the held options the day's own universe and grids do not reach
  private record Key(LocalDate day, boolean isMorning, Set<OptionContract> beyond) {}

  /// @param rebuilt series, futures and the model of chains
  /// @param quotes real chains by instant
  /// @param quoted the underlyings whose chains are real in this run; the others are rebuilt
  /// @param desk prepares a market for decisions
  /// @param policy rates and vol shifts of that preparation
  public RebuiltMarket(
      RebuiltHistory rebuilt,
      MarketHistory quotes,
      Set<String> quoted,
      ExpiryUniverse universe,
      TradingCalendar calendar,
      Desk desk,
      Policy policy) {
    this.rebuilt = rebuilt;
    this.quotes = quotes;
    this.quoted = Set.copyOf(quoted);
    this.universe = universe;
    this.calendar = calendar;
    this.desk = desk;
    this.policy = policy;
  }

  @Override
  public MarketHistory history() {
    return rebuilt;
  }

  @Override
  public DeskMarket close(LocalDate day, Set<OptionContract> held) {
    Set<OptionContract> beyond = beyond(day, held);
    return kept.computeIfAbsent(
        new Key(day, false, beyond),
        key -> prepared(NewYork.instant(day, calendar.indexOptionsClose(day)), day(day), beyond));
  }

  @Override
  public DeskMarket morning(LocalDate day, Set<OptionContract> held) {
    Set<OptionContract> beyond = beyond(day, held);
    return kept.computeIfAbsent(
        new Key(day, true, beyond),
        key -> {
          RebuildResult then = rebuilt.morning(day);
          return prepared(RebuiltHistory.morningOf(day), then, beyond);
        });
  }

  /// Makes the markets of `days` ready side by side, as far as no held option changes them; what is
  /// ready already costs nothing.
  ///
  /// @param isMorning whether the markets of 11:00 are wanted too
  /// @param done told each day when it is ready, from any thread, in any order
  public void prepare(List<LocalDate> days, boolean isMorning, Consumer<LocalDate> done) {
    days.parallelStream()
        .forEach(day -> {
          close(day, Set.of());
          if (isMorning) {
            morning(day, Set.of());
          }
          done.accept(day);
        });
  }

  private RebuildResult day(LocalDate day) {
    return days.computeIfAbsent(day, rebuilt::day);
  }

  private VixRebuild vixDay(LocalDate day) {
    return vixDays.computeIfAbsent(day, rebuilt::vixDay);
  }

  @Override
  public OptionalDouble rate(LocalDate day) {
    return day(day) instanceof RebuildResult.Rebuilt(RebuiltDay known)
        ? OptionalDouble.of(known.carry().rate(0))
        : OptionalDouble.empty();
  }

  /// What a chain of the day lacks of `held`, so that days on which nothing lacks are shared by all
  /// books.
  private Set<OptionContract> beyond(LocalDate day, Set<OptionContract> held) {
    if (held.isEmpty() || !(day(day) instanceof RebuildResult.Rebuilt(RebuiltDay known))) {
      return Set.of();
    }
    Set<OptionContract> beyond = new LinkedHashSet<>();
    for (OptionContract option : held) {
      if (!covered.computeIfAbsent(
          new HeldOn(day, option), key -> isCovered(key.option(), day, known))) {
        beyond.add(option);
      }
    }
    return Set.copyOf(beyond);
  }

  /// Whether the chain that the day has for everyone quotes `option` and what it could be rolled
  /// to.
  private boolean isCovered(OptionContract option, LocalDate day, RebuiltDay known) {
    Set<ListedExpiry> base = universe.read(known.expiries(), day, Set.of());
    boolean isRolledWithin =
        base.containsAll(universe.read(known.expiries(Set.of(option)), day, Set.of(option)));
    boolean isOnGrid =
        option.root().underlying().equals(VIX)
            ? vixDay(day) instanceof VixRebuild.Rebuilt(RebuiltVixChain vix)
                && vix.quote(option).isPresent()
            : known.quote(option).isPresent();
    return isRolledWithin && isOnGrid;
  }

  private DeskMarket prepared(Instant at, RebuildResult day, Set<OptionContract> beyond) {
    List<OptionChain> chains = new ArrayList<>();
    for (OptionChain chain : quotes.chains(at)) {
      if (quoted.contains(chain.underlying())) {
        chains.add(chain);
      }
    }
    LocalDate date = NewYork.date(at);
    Optional<VolSurface> spxSurface = Optional.empty();
    if (!quoted.contains(SPX) && day instanceof RebuildResult.Rebuilt(RebuiltDay spx)) {
      Set<ListedExpiry> read = universe.read(spx.expiries(beyond), date, beyond);
      OptionChain chain = spx.chain(read::contains, beyond);
      chains.add(chain);
      spxSurface = Optional.of(spx.surface(chain));
    }
    Optional<VolSurface> vixSurface = Optional.empty();
    boolean isClose = at.equals(NewYork.instant(date, calendar.indexOptionsClose(date)));
    if (!quoted.contains(VIX)
        && isClose
        && vixDay(date) instanceof VixRebuild.Rebuilt(RebuiltVixChain vix)) {
      OptionChain chain = monthly(vix.chain(beyond));
      chains.add(chain);
      vixSurface = Optional.of(vix.surface(chain));
    }
    return desk.market(
        DayView.of(new WithChains(rebuilt, chains), at),
        policy,
        new KnownSurfaces(spxSurface, vixSurface));
  }

  /// Without the weekly expiries: no free history has the VRO that they settle to.
  private static OptionChain monthly(OptionChain chain) {
    return new OptionChain(
        chain.underlying(),
        chain.asOf(),
        chain.underlyingLevel(),
        chain.slices().stream().filter(s -> s.root() == OptionRoot.VIX).toList(),
        chain.grade(),
        chain.source(),
        chain.creditError());
  }

  /// A history whose chains are given.
  private record WithChains(MarketHistory series, List<OptionChain> given)
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
      return given;
    }
  }
}
