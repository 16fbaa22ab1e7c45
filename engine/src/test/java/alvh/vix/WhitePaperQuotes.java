package alvh.vix;

import alvh.RealData;
import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.time.Expiry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// The quotes of the Cboe VIX white paper: SPX options (AM) of 25 days and SPXW options (PM) of 32,
/// read in the same minute.
public final class WhitePaperQuotes {
  private WhitePaperQuotes() {}

  /// The quotes in `file`.
  public static ChainSlice slice(String file, OptionRoot root, Expiry expiry) {
    Path path = RealData.file("vix-whitepaper").resolve(file);
    try {
      List<double[]> rows =
          Files.readAllLines(path).stream()
              .filter(line -> !line.isBlank())
              .map(WhitePaperQuotes::numbers)
              .toList();
      return new ChainSlice(
          root,
          expiry,
          column(rows, 0),
          column(rows, 1),
          column(rows, 2),
          column(rows, 3),
          column(rows, 4));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.strip().split("\\s+", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static double[] column(List<double[]> rows, int i) {
    return rows.stream().mapToDouble(row -> row[i]).toArray();
  }
}
