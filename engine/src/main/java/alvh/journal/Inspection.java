package alvh.journal;

import alvh.input.InputException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// One look at everything in a journal.
final class Inspection {
  private static final int FAULTS = 100;

  private final Database database;
  private final EntryTable entries;
  private final ObjectStore objects;
  private final List<String> faults = new ArrayList<>();
  private String before = EntryText.FIRST;
  private long count;

  Inspection(Database database, EntryTable entries, ObjectStore objects) {
    this.database = database;
    this.entries = entries;
    this.objects = objects;
  }

  JournalCheck run() throws SQLException {
    look("the file", () -> structure());
    look("the entries", () -> entries.each(this::entry));
    List<String> hashes = new ArrayList<>();
    look(
        "the objects",
        () ->
            hashes.addAll(
                database.rows("SELECT hash FROM object ORDER BY id", r -> r.getString(1))));
    for (String hash : hashes) {
      look("the object " + hash, () -> objects.get(hash));
    }
    long bytes = 0;
    long stored = 0;
    if (faults.isEmpty()) {
      bytes = database.number("SELECT sum(size) FROM object");
      stored = database.number("SELECT sum(length(gzip)) FROM object");
    }
    return new JournalCheck(count, hashes.size(), bytes, stored, faults);
  }

  private interface Look {
    void at() throws SQLException;
  }

  private void look(String what, Look look) {
    try {
      look.at();
    } catch (SQLException e) {
      fault(what + " cannot be read: " + e.getMessage());
    } catch (InputException e) {
      fault(e.what());
    }
  }

  private void structure() throws SQLException {
    database.rows("PRAGMA integrity_check(" + FAULTS + ")", row -> row.getString(1)).stream()
        .filter(line -> !line.equals("ok"))
        .forEach(line -> fault("the file's structure: " + line));
    long loose = database.rows("PRAGMA foreign_key_check", row -> row.getString(1)).size();
    if (loose > 0) {
      fault(loose + " entries or objects name an object that is missing");
    }
  }

  private void entry(Entry entry) {
    count++;
    if (entry.sequence() != count) {
      fault("the entries " + count + " to " + (entry.sequence() - 1) + " are missing");
      count = entry.sequence();
    } else if (!entry.follows(before)) {
      fault("the entry " + entry.sequence() + " was changed, or the one before it");
    }
    before = entry.hash();
  }

  private void fault(String text) {
    if (faults.size() < FAULTS) {
      faults.add(text);
    }
  }
}
