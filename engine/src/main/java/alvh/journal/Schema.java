package alvh.journal;

import alvh.input.InputException;
import java.sql.SQLException;
import java.util.List;

/// The tables of a journal and the ladder of steps that leads to them.
///
/// A new file climbs every step; an older one the steps it lacks. A step is never changed once a
/// journal has been made with it: a change is a further step.
final class Schema {
  /// `ALVH`: tells a journal from any other SQLite file.
  static final int APPLICATION_ID = 0x414c5648;

  private static final List<Step> STEPS = List.of(Schema::tables, Schema::tails);

  /// The version this program writes.
  static final int CURRENT = STEPS.size();

  private Schema() {}

  private interface Step {
    void climb(Database database) throws SQLException;
  }

  /// Makes an empty file a journal of `version`.
  static void create(Database database, int version) throws SQLException {
    database.execute("PRAGMA application_id = " + APPLICATION_ID);
    climb(database, 0, version);
  }

  /// The version of a journal; refuses what is none, and what a newer program wrote.
  static int version(Database database) throws SQLException {
    long id = database.number("PRAGMA application_id");
    long version = database.number("PRAGMA user_version");
    if (id != APPLICATION_ID || version < 1) {
      throw new InputException(
          database.file().toString(),
          "is a SQLite file of another program, not a journal",
          "check the path, or name a new file");
    }
    if (version > CURRENT) {
      throw new InputException(
          database.file().toString(),
          "was written by a newer version: its form is " + version + ", known are 1 to " + CURRENT,
          "use the newer version, or restore from an export");
    }
    return (int) version;
  }

  /// Brings a journal to the current version, inside the caller's transaction.
  static void migrate(Database database) throws SQLException {
    climb(database, version(database), CURRENT);
  }

  private static void climb(Database database, int from, int to) throws SQLException {
    for (Step step : STEPS.subList(from, to)) {
      step.climb(database);
    }
    database.execute("PRAGMA user_version = " + to);
  }

  /// Step 1: entries, objects, and which entry rests on which objects.
  private static void tables(Database database) throws SQLException {
    database.execute(
        """
        CREATE TABLE entry(
          sequence INTEGER PRIMARY KEY,
          written_at TEXT NOT NULL,
          kind TEXT NOT NULL,
          account TEXT NOT NULL,
          as_of TEXT NOT NULL,
          body TEXT NOT NULL,
          hash TEXT NOT NULL) STRICT
        """);
    database.execute(
        """
        CREATE TABLE object(
          id INTEGER PRIMARY KEY,
          hash TEXT NOT NULL UNIQUE,
          size INTEGER NOT NULL,
          gzip BLOB NOT NULL) STRICT
        """);
    database.execute(
        """
        CREATE TABLE entry_object(
          sequence INTEGER NOT NULL REFERENCES entry,
          position INTEGER NOT NULL,
          object INTEGER NOT NULL REFERENCES object,
          PRIMARY KEY(sequence, position)) STRICT, WITHOUT ROWID
        """);
    for (String table : List.of("entry", "object", "entry_object")) {
      guard(database, table, "UPDATE");
      guard(database, table, "DELETE");
    }
  }

  private static void guard(Database database, String table, String what) throws SQLException {
    database.execute(
        "CREATE TRIGGER "
            + table
            + "_no_"
            + what
            + " BEFORE "
            + what
            + " ON "
            + table
            + " BEGIN SELECT RAISE(ABORT, 'a journal is only appended to'); END");
  }

  /// Step 2: an object as the beginning of another and a tail of its own; entries found by kind.
  private static void tails(Database database) throws SQLException {
    database.execute("DROP TRIGGER object_no_UPDATE");
    database.execute("ALTER TABLE object ADD COLUMN base INTEGER REFERENCES object");
    database.execute("ALTER TABLE object ADD COLUMN kept INTEGER NOT NULL DEFAULT 0");
    database.execute("ALTER TABLE object ADD COLUMN depth INTEGER NOT NULL DEFAULT 0");
    database.execute("ALTER TABLE object ADD COLUMN head TEXT NOT NULL DEFAULT ''");
    for (long id : database.rows("SELECT id FROM object", row -> row.getLong(1))) {
      for (byte[] packed :
          database.rows("SELECT gzip FROM object WHERE id = ?", row -> row.getBytes(1), id)) {
        String head = Packed.head(Packed.unpack(database.file(), packed, Packed.HEAD_BYTES));
        database.update("UPDATE object SET head = ? WHERE id = ?", head, id);
      }
    }
    guard(database, "object", "UPDATE");
    database.execute("CREATE INDEX object_head ON object(head) WHERE head <> ''");
    database.execute("CREATE INDEX entry_kind ON entry(kind, account, as_of)");
  }
}
