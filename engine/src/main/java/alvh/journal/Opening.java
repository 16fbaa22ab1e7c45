package alvh.journal;

import alvh.input.InputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

/// Opens a journal, or says why not and leaves the file as it is.
///
/// @param database open and looked at
/// @param notice what a person should know
record Opening(Database database, Optional<String> notice) {

  /// Opens or creates.
  static Opening of(Path file) {
    FreshFile.sweep(file);
    Optional<String> created = Optional.empty();
    if (!Files.exists(file)) {
      requireNoLogAlone(file);
      if (FreshFile.place(file, hidden -> create(hidden, Schema.CURRENT))) {
        created = Optional.of("created the journal " + file);
      }
    }
    requireUsable(file);
    boolean hadLog = Files.exists(log(file));
    Database database = connect(file);
    try {
      Optional<String> migrated = ready(database, hadLog);
      return new Opening(database, created.or(() -> migrated));
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /// Makes an empty journal of `version`.
  static void create(Path file, int version) {
    try (Database database = Database.create(file)) {
      database.write(() -> {
        Schema.create(database, version);
        return database;
      });
      database.read(() -> database.text("PRAGMA journal_mode = WAL"));
    }
  }

  /// What a log holds belongs to one file: SQLite would drop it beside a new one.
  private static void requireNoLogAlone(Path file) {
    Path log = log(file);
    if (Files.exists(log)) {
      throw new InputException(
          file.toString(),
          "is missing, but its log " + log.getFileName() + " is there",
          "put the journal back beside its log, or move the log away");
    }
  }

  private static Path log(Path file) {
    return file.resolveSibling(file.getFileName() + "-wal");
  }

  private static void requireUsable(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new InputException(file.toString(), "is not a file", "name a file");
      }
      if (!Files.isReadable(file)) {
        throw new InputException(
            file.toString(),
            "cannot be read: permission denied",
            "give this user the right to read it");
      }
      if (Files.size(file) == 0) {
        throw SqlFault.damaged(
            file, "is empty: a journal has some bytes from its first moment on, so it was cut");
      }
    } catch (IOException e) {
      throw FreshFile.fault(file, e);
    }
  }

  /// Connects and looks at the first page; only then is it known to be SQLite's.
  private static Database connect(Path file) {
    Database database = Database.open(file);
    try {
      database.read(() -> database.number("PRAGMA schema_version"));
      return database;
    } catch (InputException e) {
      database.close();
      throw isSqlite(file) ? e : noJournal(file);
    }
  }

  /// Asked only of a file that SQLite has refused: reading a file that this process has open
  /// through SQLite would release its locks.
  private static boolean isSqlite(Path file) {
    return start(file).startsWith("SQLite format 3");
  }

  /// The first bytes of a file, each as one character.
  static String start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(64), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw FreshFile.fault(file, e);
    }
  }

  private static InputException noJournal(Path file) {
    if (start(file).startsWith("{")) {
      return new InputException(
          file.toString(),
          "is a journal as JSON lines, which is no longer written",
          "carry it over with `alvh journal restore " + file + " NEW` and use the new file");
    }
    return new InputException(
        file.toString(), "is not a journal", "check the path, or name a new file");
  }

  private static Optional<String> ready(Database database, boolean hadLog) {
    int version = database.read(() -> Schema.version(database));
    if (!Files.isWritable(database.file())) {
      throw new InputException(
          database.file().toString(),
          "cannot be written: permission denied",
          "give this user the right to write the file and its folder, or use a copy");
    }
    // with a log beside it a torn page may be one that the log still holds
    if (!hadLog) {
      requireWholePages(database);
    }
    database.read(() -> {
      database.share();
      return version;
    });
    Optional<String> notice =
        version < Schema.CURRENT ? Optional.of(migrate(database, version)) : Optional.empty();
    database.read(() -> {
      requireLinkedTail(database);
      return version;
    });
    return notice;
  }

  private static void requireWholePages(Database database) {
    Path file = database.file();
    try {
      long page = database.read(() -> database.number("PRAGMA page_size"));
      if (Files.size(file) % page != 0) {
        throw SqlFault.damaged(file, "is cut off in the middle of a page");
      }
    } catch (IOException e) {
      throw FreshFile.fault(file, e);
    }
  }

  private static String migrate(Database database, int from) {
    Path backup = backup(database, from + 1);
    database.write(() -> {
      Schema.migrate(database);
      return backup;
    });
    return database.file()
        + ": brought from form "
        + from
        + " to "
        + Schema.CURRENT
        + "; as it was before it is kept in "
        + backup.getFileName();
  }

  /// A copy under the first free name: one that a killed migration left stays untouched.
  private static Path backup(Database database, int step) {
    Path file = database.file();
    for (int i = 1; ; i++) {
      String number = i == 1 ? "" : "-" + i;
      Path to = file.resolveSibling(file.getFileName() + ".before-" + step + number + ".bak");
      boolean isMade =
          FreshFile.place(
              to,
              hidden ->
                  database.read(() -> {
                    database.update("VACUUM INTO ?", hidden.toString());
                    return hidden;
                  }));
      if (isMade) {
        return to;
      }
    }
  }

  /// Looks at the last entry alone; the whole chain is for `alvh journal check`.
  private static void requireLinkedTail(Database database) throws SQLException {
    var entries = new EntryTable(database, new ObjectStore(database));
    Optional<Entry> last = entries.first("ORDER BY sequence DESC");
    if (last.isPresent() && !last.get().follows(entries.hash(last.get().sequence() - 1))) {
      throw SqlFault.damaged(
          database.file(),
          "the entry " + last.get().sequence() + " was changed, or the one before it is missing");
    }
  }
}
