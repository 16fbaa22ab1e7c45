package alvh.files;

import alvh.input.InputException;
import alvh.instrument.OptionRoot;
import alvh.market.ChainSlice;
import alvh.time.Expiry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the bare layout of one option strip, as printed in the VIX white paper.
///
/// One row per strike: strike, call bid, call ask, put bid, put ask, in index points, separated by
/// blanks or tabs; no header, strikes ascending. The file does not say whose quotes they are nor
/// when they expire: both are given.
public final class StripFile {
  private static final int COLUMNS = 5;
  private static final String[] NAMES = {"strike", "call bid", "call ask", "put bid", "put ask"};

  private final TextSource source;
  private final List<double[]> rows = new ArrayList<>();
  private long line;

  private StripFile(TextSource source) {
    this.source = source;
  }

  /// The strip in the file at `path`.
  public static ChainSlice read(Path path, OptionRoot root, Expiry expiry) {
    StripFile file = new StripFile(TextSource.of(path));
    file.readRows();
    return new ChainSlice(
        root,
        expiry,
        file.column(0),
        file.column(1),
        file.column(2),
        file.column(3),
        file.column(4));
  }

  private void readRows() {
    try (var reader = new BufferedReader(source.reader())) {
      for (String text = reader.readLine(); text != null; text = reader.readLine()) {
        line++;
        if (!text.isBlank()) {
          rows.add(row(text.strip().split("\\s+", -1)));
        }
      }
    } catch (IOException broken) {
      throw source.fault(line + 1, broken);
    }
    if (rows.isEmpty()) {
      throw new InputException(source.name(), "is empty", "give a file with one row per strike");
    }
  }

  private double[] row(String[] fields) {
    if (fields.length != COLUMNS) {
      throw source.fault(
          line,
          "has " + fields.length + " fields, needs " + COLUMNS,
          "write strike, call bid, call ask, put bid, put ask, separated by blanks");
    }
    var row = new CsvRow(source, line, fields);
    double[] numbers = new double[COLUMNS];
    for (int i = 0; i < COLUMNS; i++) {
      numbers[i] = row.price(i, NAMES[i]);
    }
    if (!(numbers[0] > 0) || (!rows.isEmpty() && !(numbers[0] > rows.getLast()[0]))) {
      throw source.fault(
          line,
          "strike " + fields[0] + " is not above 0 and above the one before",
          "sort the rows by strike and keep one per strike");
    }
    return numbers;
  }

  private double[] column(int i) {
    return rows.stream().mapToDouble(row -> row[i]).toArray();
  }
}
