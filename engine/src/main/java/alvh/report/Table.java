package alvh.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Columns and rows, before they become a file of some form.
///
/// @param name of the file, without ending
/// @param columns at least one
/// @param rows each with a cell per column
public record Table(String name, List<Column> columns, List<List<Cell>> rows) {
  public Table {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    for (List<Cell> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(
            name + ": " + row.size() + " cells in " + columns.size() + " columns");
      }
    }
  }

  /// RFC 4180 with a header and line feeds.
  public String csv() {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(columns.stream().map(Column::name).toList());
      rows.forEach(row -> csv.writeRecord(row.stream().map(Cell::csv).toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes everything", e);
    }
    return text.toString();
  }
}
