package alvh.fact;

import alvh.RealData;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// The facts of a day computed a second time, in the plainest way, straight from the raw files.
///
/// @param numbers by name of the fact
/// @param flags by name of the fact; none for breadth after the end of its files
record PlainFacts(Map<String, Double> numbers, Map<String, Boolean> flags) {
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);

  /// The facts of trading day `day`, up to 2021-03-19.
  static PlainFacts on(LocalDate day) {
    NavigableMap<LocalDate, Double> spx =
        read("spx/SPX_History_1985_2021.csv", f -> LocalDate.parse(f[0], US), 4).headMap(day, true);
    NavigableMap<LocalDate, Double> vix =
        read("vix/VIX_History.csv", f -> LocalDate.parse(f[0]), 4);
    var shared = new TreeMap<>(vix);
    shared.keySet().retainAll(spx.keySet()); // drops the VIX rows of US holidays
    Map<String, Double> numbers = new LinkedHashMap<>();
    Map<String, Boolean> flags = new LinkedHashMap<>();
    List<Double> vixes = List.copyOf(shared.values());
    numbers.put("vix.close", vixes.getLast());
    numbers.put("vix.rsi14", rsi(vixes));
    numbers.put("spx.close", spx.lastEntry().getValue());
    numbers.put("spx.rsi14", rsi(List.copyOf(spx.values())));
    List<Double> histogram = histogram(vixes);
    numbers.put("vix.macdHist", histogram.getLast());
    boolean isShrinking = true;
    for (int i = histogram.size() - 3; i < histogram.size(); i++) {
      isShrinking &= Math.abs(histogram.get(i)) < Math.abs(histogram.get(i - 1));
    }
    flags.put("vix.macdHistContracting", isShrinking);
    for (int window : List.of(21, 63, 252)) {
      numbers.put("spxvix.corr" + window, correlation(spx, shared, window));
    }
    PlainCurve.put(numbers, day, List.copyOf(spx.keySet()), vix);
    breadth(flags, spx, day);
    return new PlainFacts(numbers, flags);
  }

  interface DateOf {
    LocalDate of(String[] fields);
  }

  /// Column `column` of a file by date; rows that do not begin with a digit are headers.
  static NavigableMap<LocalDate, Double> read(String file, DateOf date, int column) {
    var values = new TreeMap<LocalDate, Double>();
    for (String line : lines(file)) {
      if (!line.isEmpty() && Character.isDigit(line.charAt(0))) {
        String[] f = line.split(",", -1);
        values.put(date.of(f), Double.valueOf(f[column].strip()));
      }
    }
    return values;
  }

  static List<String> lines(String name) {
    try (InputStream file = Files.newInputStream(RealData.file(name));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Wilder: averages of gains and losses with weight 1/14 for the newest.
  private static double rsi(List<Double> closes) {
    double gain = 0;
    double loss = 0;
    for (int i = 1; i < closes.size(); i++) {
      double change = closes.get(i) - closes.get(i - 1);
      gain += (Math.max(0, change) - gain) / 14;
      loss += (Math.max(0, -change) - loss) / 14;
    }
    return 100 * gain / (gain + loss);
  }

  private static List<Double> histogram(List<Double> closes) {
    double fast = closes.getFirst();
    double slow = fast;
    double signal = 0;
    List<Double> histogram = new ArrayList<>();
    for (double close : closes) {
      fast += (close - fast) * 2 / 13;
      slow += (close - slow) * 2 / 27;
      signal += (fast - slow - signal) * 2 / 10;
      histogram.add(fast - slow - signal);
    }
    return histogram;
  }

  private static double correlation(
      NavigableMap<LocalDate, Double> spx, NavigableMap<LocalDate, Double> vix, int window) {
    List<LocalDate> days = new ArrayList<>(spx.keySet());
    days.retainAll(vix.keySet());
    List<LocalDate> newest = days.subList(days.size() - window - 1, days.size());
    double n = window;
    double sx = 0;
    double sy = 0;
    double sxx = 0;
    double syy = 0;
    double sxy = 0;
    for (int i = 1; i <= window; i++) {
      double x = logReturn(spx, newest.get(i - 1), newest.get(i));
      double y = logReturn(vix, newest.get(i - 1), newest.get(i));
      sx += x;
      sy += y;
      sxx += x * x;
      syy += y * y;
      sxy += x * y;
    }
    return (n * sxy - sx * sy) / Math.sqrt((n * sxx - sx * sx) * (n * syy - sy * sy));
  }

  private static double logReturn(
      NavigableMap<LocalDate, Double> values, LocalDate from, LocalDate to) {
    return Math.log(at(values, to) / at(values, from));
  }

  static double at(Map<LocalDate, Double> values, LocalDate day) {
    return values.getOrDefault(day, Double.NaN);
  }

  private static void breadth(
      Map<String, Boolean> flags, NavigableMap<LocalDate, Double> spx, LocalDate day) {
    DateOf compact = f -> LocalDate.parse(f[0], DateTimeFormatter.BASIC_ISO_DATE);
    NavigableMap<LocalDate, Double> up = read("breadth/NYSE_advn.csv", compact, 1);
    NavigableMap<LocalDate, Double> down = read("breadth/NYSE_decln.csv", compact, 1);
    if (up.lastKey().isBefore(day)) {
      return;
    }
    List<Double> line = new ArrayList<>();
    List<Double> index = new ArrayList<>();
    double sum = 0;
    for (LocalDate d : spx.keySet()) {
      if (up.containsKey(d) && down.containsKey(d)) {
        sum += at(up, d) - at(down, d);
        line.add(sum);
        index.add(at(spx, d));
      }
    }
    double price = slope(index.subList(index.size() - 21, index.size()));
    double breadth = slope(line.subList(line.size() - 21, line.size()));
    flags.put("breadth.positiveDivergence", price < 0 && breadth > 0);
    flags.put("breadth.negativeDivergence", price > 0 && breadth < 0);
    double mean =
        line.subList(line.size() - 20, line.size()).stream()
            .mapToDouble(v -> v)
            .average()
            .orElse(0);
    flags.put(
        "breadth.confirming", line.getLast() > mean && line.getLast() > line.get(line.size() - 2));
  }

  /// Sign of the least squares slope, by pairs: the sum of (j - i)(y_j - y_i).
  private static double slope(List<Double> values) {
    double sum = 0;
    for (int i = 0; i < values.size(); i++) {
      for (int j = i + 1; j < values.size(); j++) {
        sum += (j - i) * (values.get(j) - values.get(i));
      }
    }
    return sum;
  }
}
