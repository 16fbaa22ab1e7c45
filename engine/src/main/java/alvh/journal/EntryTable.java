package alvh.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The entries of a journal as rows.
final class EntryTable {
  private static final String SELECT =
      """
      SELECT sequence, written_at, kind, account, as_of, body, hash,
        (SELECT group_concat(object.hash, ' ' ORDER BY position)
          FROM entry_object JOIN object ON object.id = entry_object.object
          WHERE entry_object.sequence = entry.sequence) AS objects
      FROM entry
      """;

  private final Database database;
  private final ObjectStore objects;

  EntryTable(Database database, ObjectStore objects) {
    this.database = database;
    this.objects = objects;
  }

  long last() throws SQLException {
    return database.number("SELECT max(sequence) FROM entry");
  }

  /// The hash of the last entry, [EntryText#FIRST] when there is none.
  String lastHash() throws SQLException {
    return hash(last());
  }

  /// The hash of the entry with that number, [EntryText#FIRST] for 0.
  String hash(long sequence) throws SQLException {
    return sequence == 0
        ? EntryText.FIRST
        : database.text("SELECT hash FROM entry WHERE sequence = ?", sequence).orElse("missing");
  }

  /// Inserts an entry; inside the caller's transaction.
  void insert(Entry entry) throws SQLException {
    database.update(
        "INSERT INTO entry(sequence, written_at, kind, account, as_of, body, hash)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        entry.sequence(),
        EntryText.moment(entry.writtenAt()),
        entry.kind(),
        entry.account(),
        EntryText.moment(entry.asOf()),
        entry.body(),
        entry.hash());
    int position = 0;
    for (String hash : entry.objects()) {
      long object =
          objects
              .find(hash)
              .orElseThrow(() ->
                  new IllegalArgumentException("no object with the hash " + hash + " was given"));
      database.update(
          "INSERT INTO entry_object(sequence, position, object) VALUES (?, ?, ?)",
          entry.sequence(),
          position++,
          object);
    }
  }

  /// The entries that `where` chooses, in the order it ends with.
  List<Entry> entries(String where, Object... parameters) throws SQLException {
    return database.rows(SELECT + where, this::entry, parameters);
  }

  Optional<Entry> first(String where, Object... parameters) throws SQLException {
    return entries(where + " LIMIT 1", parameters).stream().findFirst();
  }

  /// Hands every entry to `reader`, oldest first, one at a time.
  void each(EntryReader reader) throws SQLException {
    database.each(
        SELECT + "ORDER BY sequence",
        row -> {
          Entry entry = entry(row);
          reader.read(entry);
          return entry;
        });
  }

  /// Takes one entry after the other.
  interface EntryReader {
    void read(Entry entry) throws SQLException;
  }

  private Entry entry(ResultSet row) throws SQLException {
    long sequence = row.getLong("sequence");
    try {
      return new Entry(
          sequence,
          Instant.parse(row.getString("written_at")),
          row.getString("kind"),
          row.getString("account"),
          Instant.parse(row.getString("as_of")),
          row.getString("body"),
          words(Optional.ofNullable(row.getString("objects")).orElse("")),
          row.getString("hash"));
    } catch (DateTimeException e) {
      throw SqlFault.damaged(
          database.file(), "the entry " + sequence + " was changed: " + e.getMessage());
    }
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
  }
}
