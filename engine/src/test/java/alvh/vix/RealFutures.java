package alvh.vix;

import alvh.RealData;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.DailySeries;
import alvh.market.FuturesBar;
import alvh.market.FuturesHistory;
import alvh.market.FuturesSeries;
import alvh.market.SeriesInfo;
import alvh.market.SettleClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Reads real futures and index closes, just enough for the tests of the models above them.
public final class RealFutures {
  private RealFutures() {}

  /// The monthly VX contracts of 2004-2026 from the derived panel.
  public static FuturesHistory vx() {
    var contracts = new TreeMap<LocalDate, List<FuturesBar>>();
    for (String line : lines("vx-futures/vx_monthly_panel_2004_2026_derived.csv.gz")) {
      String[] f = line.split(",", -1);
      if (!f[0].equals("trade_date")) {
        double settle = f[7].isEmpty() ? 0 : Double.parseDouble(f[7]);
        OptionalDouble none = OptionalDouble.empty();
        contracts
            .computeIfAbsent(LocalDate.parse(f[2]), d -> new ArrayList<>())
            .add(
                new FuturesBar(
                    LocalDate.parse(f[0]),
                    none,
                    none,
                    none,
                    none,
                    settle > 0 ? OptionalDouble.of(settle) : none,
                    0,
                    0));
      }
    }
    var series = new ArrayList<FuturesSeries>();
    contracts.forEach(
        (settlement, bars) ->
            series.add(
                new FuturesSeries(
                    new FutureContract(FutureRoot.VX, settlement), bars, "derived panel")));
    return FuturesHistory.of(FutureRoot.VX, clock(), series);
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
