package alvh.files;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;

/// The days that a file with a column of quote dates holds.
final class DayColumn {
  private DayColumn() {}

  static SortedSet<LocalDate> days(TextSource source, String column) {
    TreeSet<LocalDate> days = new TreeSet<>();
    try (CsvRows rows = CsvRows.open(source)) {
      int at = new Header(rows.header()).column(column);
      String last = "";
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        String text = row.text(at);
        if (!row.isBlank() && !text.equals(last)) {
          days.add(row.date(at, column));
          last = text;
        }
      }
    }
    return days;
  }
}
