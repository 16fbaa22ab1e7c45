package alvh.rebuild;

import alvh.RealData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The volatility indices of real days, read just well enough for tests.
public final class RealIndexStates {
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

  private RealIndexStates() {}

  /// The days on which VIX and the S&P 500 closed, from 2006-01-03 on.
  public static NavigableMap<LocalDate, IndexState> all() {
    NavigableMap<LocalDate, Double> vix = read("vix/VIX_History.csv", 0, 4);
    NavigableMap<LocalDate, Double> spx = read("spx/spx_close_1990_2026.csv", 0, 1);
    String wide = "indices/vix_cash_VIX9D_VIX_VIX3M_VIX6M_2008_2021.csv";
    NavigableMap<LocalDate, Double> vix9d = read(wide, 1, 2);
    NavigableMap<LocalDate, Double> vix3m = read("indices/VIX3M_close_yahoo.csv", 0, 1);
    vix3m.putAll(read("indices/VIX3M_History.csv", 0, 4));
    NavigableMap<LocalDate, Double> vix6m = read("indices/VIX6M_History.csv", 0, 4);
    NavigableMap<LocalDate, Double> vvix = read("indices/VVIX_History.csv", 0, 1);
    var states = new TreeMap<LocalDate, IndexState>();
    vix.keySet().retainAll(spx.keySet());
    vix.tailMap(LocalDate.of(2006, 1, 3))
        .forEach((day, level) ->
            states.put(
                day,
                new IndexState(
                    day,
                    value(spx, day).orElseThrow(),
                    level,
                    value(vix9d, day),
                    value(vix3m, day),
                    value(vix6m, day),
                    value(vvix, day))));
    return states;
  }

  private static OptionalDouble value(NavigableMap<LocalDate, Double> series, LocalDate day) {
    Double value = series.get(day);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static NavigableMap<LocalDate, Double> read(String name, int day, int column) {
    var series = new TreeMap<LocalDate, Double>();
    try (var lines = Files.lines(RealData.file(name))) {
      lines
          .skip(1)
          .forEach(line -> {
            String[] cells = line.split(",", -1);
            if (!cells[column].isBlank()) {
              series.put(date(cells[day]), Double.valueOf(cells[column].strip()));
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return series;
  }

  private static LocalDate date(String cell) {
    return cell.contains("/") ? LocalDate.parse(cell, US) : LocalDate.parse(cell);
  }
}
