package alvh.surface;

import alvh.RealData;
import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.market.DataGrade;
import alvh.market.OptionChain;
import alvh.time.Expiry;
import alvh.time.NewYork;
import alvh.time.Settlement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// Reads the real option chains, just enough for the tests of the models above them.
public final class RealChains {
  private static final LocalTime QUOTES = LocalTime.of(16, 15);
  private static final LocalTime OPEN = LocalTime.of(9, 30);
  private static final LocalTime CLOSE = LocalTime.of(16, 0);
  private static final DateTimeFormatter CBOE =
      DateTimeFormatter.ofPattern("EEE MMM dd yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.US);

  private RealChains() {}

  /// The chain of Friday 2024-01-05, 55 expiries.
  public static OptionChain january2024() {
    return quoteTable("spx-options/spx_quotedata_2024-01-05_cboe.csv.gz", LocalDate.of(2024, 1, 5));
  }

  /// The chain of Friday 2022-01-07, which ends at 24 days.
  public static OptionChain january2022() {
    return quoteTable("spx-options/spx_quotedata_2022-01-07_cboe.csv", LocalDate.of(2022, 1, 7));
  }

  /// The 40 days of January and February 2018, two expiries.
  public static NavigableMap<LocalDate, OptionChain> early2018() {
    var rows = new TreeMap<LocalDate, TreeMap<LocalDate, TreeMap<Double, double[]>>>();
    for (String line : lines("spx-options/SPXW_2018-01-02_2018-02-28_long-form.csv.gz")) {
      String[] f = line.split(",", -1);
      if (f[0].equals("SPXW")) {
        double[] quotes =
            rows.computeIfAbsent(LocalDate.parse(f[7], US), d -> new TreeMap<>())
                .computeIfAbsent(LocalDate.parse(f[6], US), d -> new TreeMap<>())
                .computeIfAbsent(
                    Double.valueOf(f[8]),
                    k -> new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN});
        int side = f[5].equals("call") ? 0 : 2;
        quotes[side] = Double.parseDouble(f[10]);
        quotes[side + 1] = Double.parseDouble(f[11]);
      }
    }
    var chains = new TreeMap<LocalDate, OptionChain>();
    rows.forEach((day, expiries) -> {
      var slices = new ArrayList<ChainSlice>();
      expiries.forEach((expiry, strikes) -> slices.add(slice("SPXW", expiry, strikes)));
      chains.put(day, chain(day, slices, "2018 long form"));
    });
    return chains;
  }

  private static OptionChain quoteTable(String name, LocalDate day) {
    var rows = new TreeMap<String, TreeMap<Double, double[]>>();
    for (String line : lines(name)) {
      String[] f = line.split(",", -1);
      if (f.length > 16 && f[1].startsWith("SPX")) {
        String root = f[1].startsWith("SPXW") ? "SPXW" : "SPX";
        rows.computeIfAbsent(LocalDate.parse(f[0], CBOE) + root, k -> new TreeMap<>())
            .put(
                Double.valueOf(f[11]),
                new double[] {
                  Double.parseDouble(f[4]),
                  Double.parseDouble(f[5]),
                  Double.parseDouble(f[15]),
                  Double.parseDouble(f[16])
                });
      }
    }
    var slices = new ArrayList<ChainSlice>();
    rows.forEach((key, strikes) ->
        slices.add(slice(key.substring(10), LocalDate.parse(key.substring(0, 10)), strikes)));
    return chain(day, slices, name);
  }

  private static OptionChain chain(LocalDate day, List<ChainSlice> slices, String source) {
    Instant asOf = NewYork.instant(day, QUOTES);
    return new OptionChain("SPX", asOf, OptionalDouble.empty(), slices, DataGrade.QUOTES, source);
  }

  private static ChainSlice slice(
      String root, LocalDate expiry, NavigableMap<Double, double[]> strikes) {
    boolean am = root.equals("SPX");
    Expiry clock =
        new Expiry(
            expiry,
            am ? Settlement.AM : Settlement.PM,
            NewYork.instant(expiry, am ? OPEN : CLOSE),
            am ? expiry.minusDays(1) : expiry);
    double[][] columns = new double[4][strikes.size()];
    int i = 0;
    for (double[] quotes : strikes.values()) {
      for (int c = 0; c < columns.length; c++) {
        columns[c][i] = quotes[c];
      }
      i++;
    }
    double[] k = strikes.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    return new ChainSlice(
        OptionRoot.valueOf(root), clock, k, columns[0], columns[1], columns[2], columns[3]);
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
