package alvh.journal;

import alvh.input.InputException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/// One connection to a SQLite file, in the journal's settings.
final class Database implements AutoCloseable {
  /// How long a program waits for another one's transaction.
  private static final int PATIENCE_MILLIS = 10_000;

  private final Path file;
  private final Connection connection;

  private Database(Path file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /// Opens the file, which must be there; changes nothing in it.
  static Database open(Path file) {
    return connect(file, config());
  }

  /// Opens a file that is only read, such as a backup on a medium without rights to write.
  static Database readOnly(Path file) {
    SQLiteConfig config = config();
    config.setReadOnly(true);
    return connect(file, config);
  }

  /// Creates a file that nobody else knows yet: fast, and safe only once it is forced as a whole.
  static Database create(Path file) {
    SQLiteConfig config = config();
    config.setOpenMode(SQLiteOpenMode.CREATE);
    Database created = connect(file, config);
    try {
      created.execute("PRAGMA journal_mode = MEMORY");
      created.execute("PRAGMA synchronous = OFF");
      return created;
    } catch (SQLException e) {
      created.close();
      throw SqlFault.of(file, e);
    }
  }

  private static SQLiteConfig config() {
    NativeLibrary.prepare();
    var config = new SQLiteConfig();
    config.resetOpenMode(SQLiteOpenMode.CREATE);
    config.setBusyTimeout(PATIENCE_MILLIS);
    config.enforceForeignKeys(true);
    return config;
  }

  private static Database connect(Path file, SQLiteConfig config) {
    try {
      // a URI: the driver would take a question mark in a plain name for options
      String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
      return new Database(file, config.createConnection(url));
    } catch (SQLException e) {
      throw SqlFault.of(file, e);
    }
  }

  Path file() {
    return file;
  }

  /// Several programs at once, and on the disk when a transaction returns.
  void share() throws SQLException {
    execute("PRAGMA synchronous = FULL");
    execute("PRAGMA cell_size_check = ON");
    String mode = text("PRAGMA journal_mode = WAL").orElse("none");
    if (!mode.equals("wal")) {
      throw new InputException(
          file.toString(),
          "its file system does not let several programs share it (mode " + mode + ")",
          "keep the journal on a local disk");
    }
  }

  /// Runs `work`, with its faults in words.
  <T> T read(SqlWork<T> work) {
    try {
      return work.run();
    } catch (SQLException e) {
      throw SqlFault.of(file, e);
    }
  }

  /// Runs `work` as one transaction, all or nothing, while no other program writes.
  <T> T write(SqlWork<T> work) {
    return transaction("BEGIN IMMEDIATE", work);
  }

  /// Runs `work` on one unmoving state of the journal, whatever others write meanwhile.
  <T> T snapshot(SqlWork<T> work) {
    return transaction("BEGIN", work);
  }

  private <T> T transaction(String begin, SqlWork<T> work) {
    boolean isDone = false;
    try {
      execute(begin);
      T result = work.run();
      execute("COMMIT");
      isDone = true;
      return result;
    } catch (SQLException e) {
      throw SqlFault.of(file, e);
    } finally {
      if (!isDone) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException alreadyRolledBack) {
      // SQLite has done it itself; the fault that led here is on its way to the caller
    }
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void update(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters)) {
      statement.execute();
    }
  }

  Optional<String> text(String sql, Object... parameters) throws SQLException {
    return rows(sql, row -> row.getString(1), parameters).stream().findFirst();
  }

  /// The first column of the first row; 0 when there is none.
  long number(String sql, Object... parameters) throws SQLException {
    return rows(sql, row -> row.getLong(1), parameters).stream().findFirst().orElse(0L);
  }

  <T> List<T> rows(String sql, RowReader<T> reader, Object... parameters) throws SQLException {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(reader.read(row)), parameters);
    return rows;
  }

  /// Hands each row to `reader` without keeping them; what it returns is left aside.
  void each(String sql, RowReader<?> reader, Object... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        reader.read(result);
      }
    }
  }

  private PreparedStatement prepared(String sql, Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw SqlFault.of(file, e);
    }
  }
}
