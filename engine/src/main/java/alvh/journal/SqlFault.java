package alvh.journal;

import alvh.input.InputException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// What SQLite refuses, in words for the person who must mend it.
final class SqlFault {
  private static final String RESTORE =
      "keep the file as it is and restore a backup: `alvh journal restore BACKUP NEW`";

  private SqlFault() {}

  /// Refuses `file` as damaged.
  static InputException damaged(Path file, String what) {
    return new InputException(file.toString(), what, RESTORE);
  }

  static RuntimeException of(Path file, SQLException problem) {
    SQLiteErrorCode code =
        problem instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    String name = code.name();
    if (name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")) {
      return fault(
          file,
          "another program has been writing to this journal for ten seconds",
          "wait until it has finished and run the command again",
          problem);
    }
    if (name.startsWith("SQLITE_READONLY") || name.startsWith("SQLITE_PERM")) {
      return fault(
          file,
          "cannot be written: permission denied",
          "give this user the right to write the file and its folder, or use a copy",
          problem);
    }
    if (name.startsWith("SQLITE_CANTOPEN") || name.startsWith("SQLITE_AUTH")) {
      return fault(
          file,
          "cannot be opened",
          "check that the folder exists and that this user may write in it",
          problem);
    }
    if (name.startsWith("SQLITE_FULL")) {
      return fault(
          file,
          "the disk is full; nothing of this entry was kept",
          "make room and run the command again",
          problem);
    }
    if (name.startsWith("SQLITE_CORRUPT") || name.equals("SQLITE_NOTADB")) {
      return fault(file, "is damaged: " + problem.getMessage(), RESTORE, problem);
    }
    if (name.startsWith("SQLITE_IOERR")) {
      return fault(
          file,
          "the disk refused to read or write: " + name,
          "check the disk, its space and its quotas, then run `alvh journal check`",
          problem);
    }
    return new IllegalStateException(file + ": " + problem.getMessage(), problem);
  }

  private static InputException fault(Path file, String what, String mend, SQLException problem) {
    return new InputException(file.toString(), what, mend, problem);
  }
}
