package alvh.lake;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import alvh.files.ChainFiles;
import alvh.files.ChainFolder;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.files.TextSource;
import alvh.instrument.OptionRoot;
import alvh.instrument.Right;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.market.QuoteState;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What tests of the lake share.
final class Lakes {
  static final MarketConfig CONFIG = MarketConfig.standard();
  static final TradingCalendar CALENDAR = CONFIG.calendar();
  static final ReadingRules RULES =
      new ReadingRules(CALENDAR, CONFIG.vxSettleClock(), CONFIG.vxPriceScale());
  static final Instant KNOWN = Instant.parse("2024-01-06T12:00:00Z");

  private static final LocalDate EXPIRY = LocalDate.of(2024, 3, 28);
  private static final Duration WAIT = Duration.ofSeconds(20);

  private Lakes() {}

  static LakeWriter writer(Path folder) {
    return LakeWriter.open(Lake.in(folder), WAIT, Thread::sleep);
  }

  /// Takes the chains of `path` into the lake in `folder`.
  static ImportReport chains(Path folder, Path path) {
    List<TextSource> sources = ChainFolder.of(path, DatasetMapYaml.standard());
    try (LakeWriter writer = writer(folder)) {
      return LakeImport.chains(writer, sources, CALENDAR, KNOWN, day -> {});
    }
  }

  /// Takes series, futures and releases of the real folder into the lake in `folder`.
  static ImportReport realHistory(Path folder) {
    try (LakeWriter writer = writer(folder)) {
      return LakeImport.history(writer, files(), CALENDAR, KNOWN, name -> {});
    }
  }

  static FileHistory files() {
    return FileHistory.of(RealData.folder(), DatasetMapYaml.of(RealData.folder()), RULES);
  }

  static LakeHistory history(Path folder) {
    return LakeHistory.of(Lake.in(folder).snapshot(), RULES);
  }

  /// The chains of every instant in `file`, as its reader gives them.
  static List<OptionChain> read(Path file) {
    ChainFiles reader = ChainFiles.of(CALENDAR);
    TextSource source = TextSource.of(file, String.valueOf(file.getFileName()));
    return reader.instants(source).stream()
        .map(instant -> reader.read(source, Optional.of(instant)).chain())
        .toList();
  }

  /// Every quote, state, instant, level, grade, error and source.
  static void requireSame(OptionChain found, OptionChain wanted) {
    assertThat(found.underlying()).isEqualTo(wanted.underlying());
    assertThat(found.asOf()).isEqualTo(wanted.asOf());
    assertThat(found.underlyingLevel()).isEqualTo(wanted.underlyingLevel());
    assertThat(found.graded()).isEqualTo(wanted.graded());
    assertThat(found.source()).isEqualTo(wanted.source());
    assertThat(found.slices()).hasSameSizeAs(wanted.slices());
    for (int s = 0; s < wanted.slices().size(); s++) {
      requireSame(found.slices().get(s), wanted.slices().get(s));
    }
  }

  private static void requireSame(ChainSlice found, ChainSlice wanted) {
    assertThat(found.root()).isEqualTo(wanted.root());
    assertThat(found.expiry()).isEqualTo(wanted.expiry());
    assertThat(found.strikes()).containsExactly(wanted.strikes());
    for (Right right : Right.values()) {
      for (int i = 0; i < wanted.size(); i++) {
        QuoteState state = wanted.state(right, i);
        if (found.state(right, i) != state
            || (state != QuoteState.UNLISTED
                && !found.quote(right, i).equals(wanted.quote(right, i)))) {
          assertThat(found.state(right, i)).isEqualTo(state);
          assertThat(found.quote(right, i)).isEqualTo(wanted.quote(right, i));
        }
      }
    }
  }

  /// A chain of one slice with drawn quotes on the tick grid; `seed` decides all of them.
  static OptionChain drawn(Instant asOf, long seed, int strikes) {
    SplittableRandom random = new SplittableRandom(seed);
    double[][] columns = new double[5][];
    columns[0] = IntStream.range(0, strikes).mapToDouble(i -> 3000 + 5 * i).toArray();
    for (int c = 1; c < columns.length; c++) {
      columns[c] =
          IntStream.range(0, strikes).mapToDouble(i -> random.nextInt(20_000) / 20.0).toArray();
    }
    OptionRoot root = OptionRoot.SPXW;
    ChainSlice slice =
        new ChainSlice(
            root,
            CALENDAR.expiry(EXPIRY, root.settlement()),
            columns[0],
            columns[1],
            columns[2],
            columns[3],
            columns[4]);
    return new OptionChain(
        "SPX",
        asOf,
        OptionalDouble.of(4700 + seed % 100),
        List.of(slice),
        DataGrade.QUOTES,
        "drawn " + seed);
  }

  /// A chain of one slice whose prices, of every column, are `prices` in turn.
  static OptionChain priced(Instant asOf, double[] prices) {
    double[] strikes = IntStream.range(0, prices.length).mapToDouble(i -> 3000 + 5 * i).toArray();
    OptionRoot root = OptionRoot.SPXW;
    ChainSlice slice =
        new ChainSlice(
            root,
            CALENDAR.expiry(EXPIRY, root.settlement()),
            strikes,
            prices,
            prices,
            prices,
            prices);
    return new OptionChain(
        "SPX", asOf, OptionalDouble.empty(), List.of(slice), DataGrade.QUOTES, "priced");
  }

  /// Puts `chains`, which are of one day, into the lake in `folder` as the day's content.
  static Deposit put(Path folder, List<OptionChain> chains) {
    try (LakeWriter writer = writer(folder)) {
      return put(writer, chains);
    }
  }

  static Deposit put(LakeWriter writer, List<OptionChain> chains) {
    OptionChain first = chains.getFirst();
    Partition day =
        new Partition(
            LakeDataset.quotes(first.underlying()), NewYork.date(first.asOf()).toString());
    return writer.put(
        day, new Content(ChainRows.TABLE, ChainRows.of(chains), first.source()), KNOWN);
  }

  /// Every quote of `chain` in columns.
  static void requireSame(QuoteColumns found, OptionChain chain) {
    assertThat(found.slices()).isEqualTo(chain.slices().size());
    for (int s = 0; s < found.slices(); s++) {
      ChainSlice slice = chain.slices().get(s);
      assertThat(found.root(s)).isEqualTo(slice.root());
      assertThat(found.expiryDay(s)).isEqualTo((int) slice.expiry().date().toEpochDay());
      assertThat(found.end(s) - found.start(s)).isEqualTo(slice.size());
      for (int i = 0; i < slice.size(); i++) {
        int row = found.start(s) + i;
        boolean isCall = slice.state(Right.CALL, i) != QuoteState.UNLISTED;
        boolean isPut = slice.state(Right.PUT, i) != QuoteState.UNLISTED;
        double[] wanted = {
          slice.strike(i),
          isCall ? slice.quote(Right.CALL, i).bid() : Double.NaN,
          isCall ? slice.quote(Right.CALL, i).ask() : Double.NaN,
          isPut ? slice.quote(Right.PUT, i).bid() : Double.NaN,
          isPut ? slice.quote(Right.PUT, i).ask() : Double.NaN
        };
        double[] there = {
          found.strikes()[row],
          found.callBids()[row],
          found.callAsks()[row],
          found.putBids()[row],
          found.putAsks()[row]
        };
        assertThat(there).containsExactly(wanted);
      }
    }
  }
}
