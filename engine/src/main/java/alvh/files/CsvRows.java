package alvh.files;

import alvh.input.InputException;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The rows of a comma-separated file, one after the other; blank lines are passed over.
final class CsvRows implements AutoCloseable {
  private final TextSource source;
  private final CloseableIterator<CsvRecord> records;
  private long line;

  private CsvRows(TextSource source, CloseableIterator<CsvRecord> records) {
    this.source = source;
    this.records = records;
  }

  static CsvRows open(TextSource source) {
    CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .skipEmptyLines(true)
            .ofCsvRecord(source.reader());
    return new CsvRows(source, reader.iterator());
  }

  boolean hasNext() {
    try {
      return records.hasNext();
    } catch (UncheckedIOException broken) {
      throw source.fault(line + 1, causeOf(broken));
    } catch (CsvParseException broken) {
      throw notCsv(broken);
    }
  }

  CsvRow next() {
    try {
      CsvRecord record = records.next();
      line = record.getStartingLineNumber();
      String[] fields = new String[record.getFieldCount()];
      for (int i = 0; i < fields.length; i++) {
        fields[i] = record.getField(i);
      }
      return new CsvRow(source, line, fields);
    } catch (UncheckedIOException broken) {
      throw source.fault(line + 1, causeOf(broken));
    } catch (CsvParseException broken) {
      throw notCsv(broken);
    }
  }

  /// The next row, which must be there.
  CsvRow header() {
    if (!hasNext()) {
      throw new InputException(source.name(), "is empty", "fetch the file again");
    }
    return next();
  }

  private InputException notCsv(CsvParseException broken) {
    if (broken.getCause() instanceof IOException bytes) {
      return source.fault(line + 1, bytes);
    }
    return new InputException(
        source.name() + ":" + (line + 1),
        "is not comma-separated text: " + broken.getMessage(),
        "correct the quotes of the line",
        broken);
  }

  private static IOException causeOf(UncheckedIOException broken) {
    IOException cause = broken.getCause();
    return cause == null ? new IOException(broken) : cause;
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException unreadable) {
      throw source.fault(line, unreadable);
    }
  }
}
