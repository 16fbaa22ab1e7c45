package alvh.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// The cells of the vendor's file, read without the program's readers.
final class RawQuotes2018 {
  private static final int TYPE = 5;
  private static final int QUOTE_DATE = 7;
  private static final int STRIKE = 8;
  private static final int BID = 10;
  private static final int ASK = 11;

  private final Map<String, double[]> pairs = new HashMap<>();

  RawQuotes2018(Path file) throws IOException {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      lines
          .lines()
          .skip(1)
          .map(line -> line.split(",", -1))
          .forEach(cells ->
              pairs.put(
                  cells[QUOTE_DATE] + " " + cells[TYPE].charAt(0) + cells[STRIKE],
                  new double[] {Double.parseDouble(cells[BID]), Double.parseDouble(cells[ASK])}));
    }
  }

  /// @param day as in the file: `02/05/2018`
  /// @param option right and strike: `p2735`
  double bid(String day, String option) {
    return pair(day, option)[0];
  }

  double ask(String day, String option) {
    return pair(day, option)[1];
  }

  double mid(String day, String option) {
    return (bid(day, option) + ask(day, option)) / 2;
  }

  private double[] pair(String day, String option) {
    double[] pair = pairs.get(day + " " + option);
    if (pair == null) {
      throw new IllegalArgumentException(day + " " + option + " is not in the file");
    }
    return pair;
  }
}
