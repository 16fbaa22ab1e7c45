package alvh.vix;

import alvh.RealData;
import alvh.files.FileHistory;
import alvh.files.ReadingRules;
import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.FuturesHistory;
import alvh.market.SeriesInfo;
import alvh.market.SettleClock;
import alvh.workspace.DatasetMapYaml;
import alvh.workspace.MarketConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Reads real futures and index closes, just enough for the tests of the models above them.
public final class RealFutures {
  private RealFutures() {}

  /// The monthly VX contracts of 2004-2026 from the official contract files.
  public static FuturesHistory vx() {
    MarketConfig config = MarketConfig.standard();
    var rules = new ReadingRules(config.calendar(), config.vxSettleClock(), config.vxPriceScale());
    return FileHistory.of(RealData.folder(), DatasetMapYaml.of(RealData.folder()), rules)
        .futures(FutureRoot.VX)
        .orElseThrow();
  }

  /// A settle clock for tests that do not ask for the time of day.
  static SettleClock clock() {
    return new SettleClock(new TreeMap<>(Map.of(LocalDate.EPOCH, LocalTime.of(16, 15))));
  }

  /// One index of the long file: SPVXSP, VVIX, ...
  public static DailySeries longFile(String id) {
    var values = new TreeMap<LocalDate, Double>();
    for (String line : lines("indices/vol_indices_long_2005_2023_bloomberg.csv.gz")) {
      String[] f = line.split(",", -1);
      if (f[0].equals(id)) {
        values.put(LocalDate.parse(f[1]), Double.valueOf(f[2]));
      }
    }
    return series(id, values);
  }

  /// VIX closes on all days of its file.
  public static DailySeries vix() {
    return closes("vix.close", "vix/VIX_History.csv", 4);
  }

  /// SPX closes.
  public static DailySeries spx() {
    return closes("spx.close", "spx/spx_close_1990_2026.csv", 1);
  }

  private static DailySeries closes(String name, String file, int column) {
    var values = new TreeMap<LocalDate, Double>();
    for (String line : lines(file)) {
      String[] f = line.split(",", -1);
      if (Character.isDigit(f[0].charAt(0))) {
        values.put(LocalDate.parse(f[0]), Double.valueOf(f[column]));
      }
    }
    return series(name, values);
  }

  private static DailySeries series(String name, NavigableMap<LocalDate, Double> values) {
    return DailySeries.of(new SeriesInfo(name, "points", LocalTime.of(16, 15), 0, name), values);
  }

  private static List<String> lines(String name) {
    try (InputStream file = Files.newInputStream(RealData.file(name));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
