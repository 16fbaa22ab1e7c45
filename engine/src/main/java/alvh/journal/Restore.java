package alvh.journal;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// Makes a new journal from what an older one left.
final class Restore {
  private Restore() {}

  /// Restores and says what was restored from what.
  static String of(Path from, Path to, InstantSource clock) {
    if (!Files.isRegularFile(from)) {
      throw new InputException(from.toString(), "there is no such file", "check the path");
    }
    if (Files.exists(to.resolveSibling(to.getFileName() + "-wal"))) {
      throw new InputException(
          to.toString(), "a log of another journal lies beside it", "give a new name");
    }
    FreshFile.sweep(to);
    var said = new AtomicReference<>("");
    FreshFile.write(to, hidden -> said.set(fill(from, hidden, clock)));
    return said.get();
  }

  private static String fill(Path from, Path hidden, InstantSource clock) throws IOException {
    String start = Opening.start(from);
    String kind;
    if (start.startsWith("SQLite format 3")) {
      copy(from, hidden);
      kind = "the backup ";
    } else if (start.startsWith("{\"hash\"")) {
      kind = new OldLines(from, clock).into(hidden);
    } else if (start.startsWith("{\"format\"") || start.startsWith("\u001f\u008b")) {
      new ExportLines(from).into(hidden);
      kind = "the export ";
    } else {
      throw new InputException(
          from.toString(),
          "is neither a backup nor an export of a journal",
          "name a file that `alvh journal backup` or `alvh journal export` wrote");
    }
    try (Database database = Database.open(hidden)) {
      var objects = new ObjectStore(database);
      var entries = new EntryTable(database, objects);
      JournalCheck check =
          database.snapshot(() -> new Inspection(database, entries, objects).run());
      if (!check.isSound()) {
        throw SqlFault.damaged(from, check.faults().getFirst());
      }
      database.read(() -> database.text("PRAGMA journal_mode = WAL"));
      return "restored "
          + check.entries()
          + " entries and "
          + check.objects()
          + " objects from "
          + kind
          + from;
    }
  }

  private static void copy(Path from, Path hidden) {
    try (Database source = Database.readOnly(from)) {
      source.read(() -> {
        int version = Schema.version(source);
        source.update("VACUUM INTO ?", hidden.toString());
        return version;
      });
    }
    try (Database database = Database.open(hidden)) {
      database.write(() -> {
        Schema.migrate(database);
        return database;
      });
    }
  }
}
