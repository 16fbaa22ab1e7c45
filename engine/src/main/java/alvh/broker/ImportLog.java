package alvh.broker;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps what became of every entry of one text, an accumulator of one import.
///
/// Each entry is settled once; what nobody settles is handed back as unread, so that no importer
/// can lose a line.
final class ImportLog {
  private static final int LONGEST_TEXT = 500;

  private enum Outcome {
    HELD,
    FILLED,
    UNREAD,
    NOTED,
    FURNITURE
  }

  private static final class Row {
    final int line;
    final String text;
    Optional<Outcome> outcome = Optional.empty();

    Row(int line, String text) {
      this.line = line;
      this.text = text;
    }
  }

  private final String name;
  private final List<Row> rows = new ArrayList<>();
  private final List<Holding> holdings = new ArrayList<>();
  private final List<FillLine> fills = new ArrayList<>();
  private final List<UnreadLine> unread = new ArrayList<>();
  private final List<ImportNote> notes = new ArrayList<>();
  private StatedValue value = StatedValue.NONE;

  ImportLog(String name) {
    this.name = name;
  }

  /// A log of the lines of `text`; entry `i` is line `i + 1`.
  static ImportLog ofLines(String name, List<String> lines) {
    var log = new ImportLog(name);
    for (int i = 0; i < lines.size(); i++) {
      log.enter(i + 1, lines.get(i));
    }
    return log;
  }

  /// Adds an entry and returns its number.
  int enter(int line, String text) {
    rows.add(new Row(line, text));
    return rows.size() - 1;
  }

  /// `file:line` of one entry, `file:line+line` of several.
  String where(List<Integer> entries) {
    List<String> lines =
        entries.stream().map(e -> Integer.toString(rows.get(e).line)).distinct().toList();
    return name + ":" + String.join("+", lines);
  }

  void hold(Holding holding, List<Integer> entries) {
    holdings.add(holding);
    entries.forEach(e -> settle(e, Outcome.HELD));
  }

  void fill(FillLine fill, List<Integer> entries) {
    fills.add(fill);
    entries.forEach(e -> settle(e, Outcome.FILLED));
  }

  void unread(int entry, String reason) {
    Row row = rows.get(entry);
    unread.add(new UnreadLine(row.line, shortened(row.text), reason));
    settle(entry, Outcome.UNREAD);
  }

  /// Passes over an entry on purpose.
  void note(int entry, String text) {
    remark(entry, text);
    settle(entry, Outcome.NOTED);
  }

  /// Passes over an entry that a note of another one covers.
  void covered(int entry) {
    settle(entry, Outcome.NOTED);
  }

  /// Says something about an entry that is settled otherwise.
  void remark(int entry, String text) {
    notes.add(new ImportNote(rows.get(entry).line, text));
  }

  void furniture(int entry) {
    settle(entry, Outcome.FURNITURE);
  }

  void value(StatedValue stated) {
    value = stated;
  }

  boolean isSettled(int entry) {
    return rows.get(entry).outcome.isPresent();
  }

  /// The result; entries that nobody settled are unread, blank ones furniture.
  Imported finish(BrokerFormat format, Optional<LocalDate> statementDate) {
    for (int i = 0; i < rows.size(); i++) {
      if (!isSettled(i)) {
        if (rows.get(i).text.isBlank()) {
          furniture(i);
        } else {
          unread(i, "not understood");
        }
      }
    }
    unread.sort(Comparator.comparingInt(UnreadLine::line));
    notes.sort(Comparator.comparingInt(ImportNote::line));
    return new Imported(format, statementDate, holdings, fills, unread, notes, value, count());
  }

  private EntryCount count() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    rows.forEach(row -> row.outcome.ifPresent(o -> counts.merge(o, 1, Integer::sum)));
    return new EntryCount(
        rows.size(),
        counts.getOrDefault(Outcome.HELD, 0),
        counts.getOrDefault(Outcome.FILLED, 0),
        counts.getOrDefault(Outcome.UNREAD, 0),
        counts.getOrDefault(Outcome.NOTED, 0),
        counts.getOrDefault(Outcome.FURNITURE, 0));
  }

  private void settle(int entry, Outcome outcome) {
    Row row = rows.get(entry);
    if (row.outcome.isPresent()) {
      throw new IllegalStateException(name + ":" + row.line + " was settled twice");
    }
    row.outcome = Optional.of(outcome);
  }

  private static String shortened(String text) {
    String stripped = text.strip();
    return stripped.length() <= LONGEST_TEXT
        ? stripped
        : stripped.substring(0, LONGEST_TEXT) + "...";
  }
}
