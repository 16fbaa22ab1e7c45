package alvh.lake;

import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// One day of 10,000 quotes (50 slices of 100 strikes, calls and puts, prices in steps of .05):
/// from the column cache into arrays used again, as a chain, and from the lake's Parquet.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"--enable-native-access=ALL-UNNAMED"})
public class ColumnCacheBenchmark {
  private static final int DAYS = 20;
  private static final int SLICES = 50;
  private static final int STRIKES = 100;
  private static final Instant FIRST = Instant.parse("2024-01-05T21:15:00Z");

  private Path folder = Path.of("");
  private ColumnCache cache;
  private LakeHistory history;
  private DuckDb database;
  private String select = "";
  private final QuoteColumns columns = new QuoteColumns();
  private int day;

  @Setup
  public void fill() throws IOException {
    folder = Files.createTempDirectory("lake-benchmark");
    for (int d = 0; d < DAYS; d++) {
      Lakes.put(folder, List.of(chain(FIRST.plus(d, ChronoUnit.DAYS), d)));
    }
    Lake lake = Lake.in(folder);
    cache = ColumnCache.open(lake, lake.snapshot(), "SPX", Lakes.CALENDAR);
    history = Lakes.history(folder);
    database = DuckDb.open();
    Path file = lake.snapshot().newest(LakeDataset.quotes("SPX")).getFirst().file();
    select = "select expiry, strike, \"right\", bid, ask from " + ParquetTable.scan(List.of(file));
  }

  private static OptionChain chain(Instant asOf, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ChainSlice> slices = new ArrayList<>();
    for (int s = 0; s < SLICES; s++) {
      double[][] prices = new double[QuoteColumns.COLUMNS][STRIKES];
      for (int i = 0; i < STRIKES; i++) {
        prices[0][i] = 3000 + 25 * i;
        for (int c = 1; c < prices.length; c++) {
          prices[c][i] = random.nextInt(20_000) / 20.0;
        }
      }
      slices.add(
          new ChainSlice(
              OptionRoot.SPXW,
              Lakes.CALENDAR.expiry(
                  Lakes.CALENDAR.plusTradingDays(LocalDate.of(2024, 3, 1), s + 1),
                  OptionRoot.SPXW.settlement()),
              prices[0],
              prices[1],
              prices[2],
              prices[3],
              prices[4]));
    }
    return new OptionChain(
        "SPX", asOf, OptionalDouble.of(4700), slices, DataGrade.QUOTES, "drawn " + seed);
  }

  @TearDown
  public void drop() throws IOException {
    cache.close();
    history.close();
    database.close();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  @Benchmark
  public QuoteColumns cacheIntoArrays() {
    day = (day + 1) % DAYS;
    cache.fetch(day, columns);
    return columns;
  }

  @Benchmark
  public OptionChain cacheAsChain() {
    day = (day + 1) % DAYS;
    return cache.chain(day);
  }

  @Benchmark
  public double parquetChunks() throws SQLException {
    double sum = 0;
    try (DuckDBPreparedStatement statement = database.connection().prepare(select);
        DuckDBChunkedResult result = statement.query()) {
      while (result.nextChunk()) {
        DuckDBDataChunkReader chunk = result.chunk();
        for (long i = 0; i < chunk.rowCount(); i++) {
          sum += chunk.vector(1).getDouble(i) + chunk.vector(3).getDouble(i);
          sum += chunk.vector(4).getDouble(i);
        }
      }
    }
    return sum;
  }

  @Benchmark
  public double parquetResultSet() throws SQLException {
    double sum = 0;
    try (Statement statement = database.connection().createStatement();
        ResultSet rows = statement.executeQuery(select)) {
      while (rows.next()) {
        sum += rows.getDouble(2) + rows.getDouble(4) + rows.getDouble(5);
      }
    }
    return sum;
  }

  @Benchmark
  public List<OptionChain> lakeAsChain() {
    day = (day + 1) % DAYS;
    return history.chains(cache.instant(day));
  }
}
