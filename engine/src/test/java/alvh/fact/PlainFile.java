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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// A raw file of the real data, read line by line with nothing of the program.
final class PlainFile {
  private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy", Locale.US);

  private PlainFile() {}

  /// The rows of a file with a header, each as text by name of the column.
  static List<Map<String, String>> rows(String name) {
    List<String> lines = lines(name);
    List<String> header = fields(lines.getFirst());
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = fields(line);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < Math.min(header.size(), fields.size()); i++) {
        row.put(header.get(i), fields.get(i));
      }
      rows.add(row);
    }
    return rows;
  }

  /// Column `value` by the date in column `date`; rows without a number are left out.
  static NavigableMap<LocalDate, Double> column(String name, String date, String value) {
    var values = new TreeMap<LocalDate, Double>();
    for (Map<String, String> row : rows(name)) {
      put(values, row.getOrDefault(date, ""), row.getOrDefault(value, ""));
    }
    return values;
  }

  /// The second column by the first of a file without a header.
  static NavigableMap<LocalDate, Double> counts(String name) {
    var values = new TreeMap<LocalDate, Double>();
    for (String line : lines(name)) {
      List<String> fields = fields(line);
      put(values, fields.get(0), fields.get(1));
    }
    return values;
  }

  private static void put(Map<LocalDate, Double> values, String date, String value) {
    if (!date.isEmpty() && value.matches("-?[0-9.]+")) {
      values.put(date(date), Double.valueOf(value));
    }
  }

  static LocalDate date(String text) {
    if (text.contains("/")) {
      return LocalDate.parse(text, US);
    }
    return text.contains("-")
        ? LocalDate.parse(text)
        : LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
  }

  static List<String> lines(String name) {
    try (InputStream file = Files.newInputStream(RealData.file(name));
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The fields of a line: a comma between quotes does not part them.
  static List<String> fields(String line) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean isQuoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        isQuoted = !isQuoted;
      } else if (c == ',' && !isQuoted) {
        fields.add(field.toString().strip());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString().strip());
    return fields;
  }
}
