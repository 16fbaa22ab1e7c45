package alvh.cli;

import alvh.backtest.Backtest;
import alvh.backtest.BacktestRun;
import alvh.backtest.BacktestTerms;
import alvh.backtest.DeskDecider;
import alvh.backtest.ExpiryUniverse;
import alvh.backtest.RebuiltMarket;
import alvh.desk.CapStance;
import alvh.desk.Desk;
import alvh.desk.MarketFacts;
import alvh.desk.Policy;
import alvh.desk.ValueHistories;
import alvh.desk.ValueSchedule;
import alvh.files.ChainFiles;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.lake.Lake;
import alvh.lake.LakeHistory;
import alvh.market.DataGrade;
import alvh.market.DayView;
import alvh.market.MarketHistory;
import alvh.market.OptionChain;
import alvh.performance.EquityCurve;
import alvh.performance.RiskFree;
import alvh.playbook.BacktestDefaults;
import alvh.playbook.Playbook;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import alvh.workspace.PolicySettings;
import alvh.workspace.RebuildTables;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/// The past and the desk of one or several runs: days are prepared once for all of them.
final class BacktestSession {
  private final BacktestOptions options;
  private final MarketConfig config = MarketConfig.standard();
  private final RebuildTables tables = RebuildTables.standard(config);
  private final FileHistory files;
  private final List<OptionChain> given;
  private final Optional<LakeHistory> lake;
  private final Set<String> quoted;
  private final Desk desk;
  private final Policy policy;
  private final MarketHistory base;
  private final RebuiltMarket market;
  private final ValueHistories histories = new ValueHistories(config.calendar());

  BacktestSession(BacktestOptions options) {
    this.options = options;
    options.check(config.calendar());
    Path data = options.data();
    ReadingRules rules =
        new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
    this.files = FileHistory.of(data, DatasetMapYaml.of(data), rules);
    this.given = chains();
    this.lake = options.lake().map(folder -> LakeHistory.cached(Lake.in(folder), rules));
    this.quoted = quoted();
    this.desk =
        new Desk(
            new MarketFacts(config.calendar(), config.ticks(), config.listings(), config.etps()));
    this.policy = PolicySettings.DEFAULT.policy(config);
    this.base =
        lake.<MarketHistory>map(l -> new LakeQuotes(files, l)).orElseGet(() -> files.with(given));
    this.market = market(base);
  }

  private List<OptionChain> chains() {
    var reader = ChainFiles.of(config.calendar(), config.ticks()::tick);
    List<OptionChain> read = new ArrayList<>();
    for (Path path : options.chains()) {
      for (Instant at : reader.instants(path)) {
        LocalDate day = NewYork.date(at);
        if (!day.isBefore(options.from()) && !day.isAfter(options.to())) {
          read.add(reader.read(path, Optional.of(at)).chain());
        }
      }
    }
    return List.copyOf(read);
  }

  private Set<String> quoted() {
    Set<String> quoted = new LinkedHashSet<>();
    given.forEach(chain -> quoted.add(chain.underlying()));
    if (lake.isPresent()) {
      LocalDate from = options.from();
      for (LocalDate day = from; !day.isAfter(options.to()); day = day.plusDays(1)) {
        if (config.calendar().isTradingDay(day)) {
          Instant close = NewYork.instant(day, config.calendar().indexOptionsClose(day));
          lake.get().chains(close).stream()
              .filter(chain -> chain.grade() == DataGrade.QUOTES)
              .forEach(chain -> quoted.add(chain.underlying()));
        }
      }
    }
    return Set.copyOf(quoted);
  }

  /// The past over `base`, prepared anew; real chains are those of `base`.
  private RebuiltMarket market(MarketHistory base) {
    return new RebuiltMarket(
        tables.over(base), base, quoted, ExpiryUniverse.MONTHLY, config.calendar(), desk, policy);
  }

  /// The trading days of a run.
  List<LocalDate> days(BacktestTerms terms) {
    return new Backtest(market, config.calendar(), config.ticks(), config.fees()).days(terms);
  }

  MarketConfig config() {
    return config;
  }

  TradingCalendar calendar() {
    return config.calendar();
  }

  /// The underlyings whose chains are real.
  Set<String> realChains() {
    return quoted;
  }

  /// The run of a playbook.
  BacktestRun run(Playbook playbook, BacktestTerms terms, Progress progress) {
    prepare(terms, progress);
    return run(market, histories, playbook, terms, Optional.of(progress));
  }

  /// Makes all days ready on every core; after the first run they are.
  private void prepare(BacktestTerms terms, Progress progress) {
    List<LocalDate> days =
        new Backtest(market, config.calendar(), config.ticks(), config.fees()).days(terms);
    var count = new AtomicInteger();
    market.prepare(
        days,
        terms.enterAt() == BacktestDefaults.EnterAt.MORNING,
        day -> progress.share(count.incrementAndGet(), days.size()));
  }

  /// The past beneath everything, real chains among it.
  MarketHistory base() {
    return base;
  }

  /// The same over another past.
  BacktestRun runOver(MarketHistory base, Playbook playbook, BacktestTerms terms) {
    return run(
        market(base), new ValueHistories(config.calendar()), playbook, terms, Optional.empty());
  }

  private BacktestRun run(
      RebuiltMarket past,
      ValueHistories moves,
      Playbook playbook,
      BacktestTerms terms,
      Optional<Progress> progress) {
    var backtest = new Backtest(past, config.calendar(), config.ticks(), config.fees());
    int all = backtest.days(terms).size();
    var count = new AtomicInteger();
    return backtest.run(
        playbook.name(),
        terms,
        new DeskDecider(desk, playbook, policy(playbook, moves, terms)),
        day -> progress.ifPresent(p -> p.share(count.incrementAndGet(), all)));
  }

  /// Values need a history of moves, which votes alone do not read.
  private Function<DayView, Policy> policy(
      Playbook playbook, ValueHistories moves, BacktestTerms terms) {
    Policy stance = policy.with(CapStance.overAPast(playbook.reading()));
    return terms
        .value()
        .<Function<DayView, Policy>>map(v -> new ValueSchedule(stance, moves, v)::at)
        .orElse(view -> stance);
  }

  /// A series as a curve from the eve of the run to its last day; empty when it has no level there.
  /// A month's last weekday can be a holiday (2010-05-31): such a level is that of the trading day
  /// before.
  Optional<EquityCurve> curve(String name) {
    LocalDate eve = config.calendar().previous(options.from());
    NavigableMap<LocalDate, Double> levels = new TreeMap<>();
    market
        .history()
        .series(name)
        .ifPresent(s -> {
          for (int i = 0; i < s.size(); i++) {
            LocalDate day = s.date(i);
            if (!day.isBefore(eve) && !day.isAfter(options.to())) {
              if (config.calendar().isTradingDay(day)) {
                levels.put(day, s.value(i));
              } else {
                levels.putIfAbsent(config.calendar().previous(day), s.value(i));
              }
            }
          }
        });
    return levels.isEmpty()
        ? Optional.empty()
        : Optional.of(EquityCurve.of(List.copyOf(levels.keySet()), List.copyOf(levels.values())));
  }

  /// The three-month rate of every day of a run, effective a year.
  RiskFree riskFree(BacktestRun run) {
    NavigableMap<LocalDate, Double> rates = new TreeMap<>();
    run.days()
        .forEach(day -> {
          OptionalDouble rate = market.rate(day.day());
          if (rate.isPresent()) {
            rates.put(day.day(), Math.expm1(rate.getAsDouble()));
          }
        });
    return rates.isEmpty() ? RiskFree.none() : new RiskFree.Dated(rates);
  }

  /// The files that were read, by the name of their series.
  Map<String, Path> filesUsed() {
    return files.filesUsed();
  }

  /// The partitions of a lake that were read, with their content hashes.
  Map<String, String> partitionsUsed() {
    return lake.map(LakeHistory::used).orElseGet(Map::of);
  }
}
