package alvh.lake;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// One database in memory, for reading and writing Parquet. Belongs to one thread.
///
/// The first one of a process unpacks and loads 70 MB of native code, which takes about a second:
/// only verbs of the lake do it.
final class DuckDb implements AutoCloseable {
  /// One thread: rows keep their order, and the machine has other work. No downloads of extensions;
  /// no spilling into the folder that the person happens to stand in.
  private static final Map<String, String> SETTINGS =
      Map.of(
          "threads", "1",
          "memory_limit", "512MB",
          "temp_directory", "",
          "autoinstall_known_extensions", "false",
          "autoload_known_extensions", "false");

  private static final Path MAPPINGS = Path.of("/proc/self/maps");
  private static final String LIBRARY = "libduckdb_java";

  private static boolean isTidied;

  private final DuckDBConnection connection;

  private DuckDb(DuckDBConnection connection) {
    this.connection = connection;
  }

  static DuckDb open() {
    Properties settings = new Properties();
    SETTINGS.forEach(settings::setProperty);
    try {
      DuckDBConnection connection =
          new DuckDBDriver().connect("jdbc:duckdb:", settings).unwrap(DuckDBConnection.class);
      try (Statement zone = connection.createStatement()) {
        // else instants become texts of wherever the machine stands
        zone.execute("set TimeZone = 'UTC'");
      }
      tidy();
      return new DuckDb(connection);
    } catch (SQLException | UnsatisfiedLinkError | ExceptionInInitializerError unusable) {
      throw new InputException(
          "DuckDB",
          "its native library cannot be loaded: " + unusable,
          "check that the temporary folder has 100 MB free and may hold programs",
          unusable);
    }
  }

  /// The driver unpacks its library under a name of its own at each start, and a killed process
  /// leaves it behind for ever. Once loaded the file is needed no more where open files may be
  /// deleted, as on Linux.
  private static synchronized void tidy() {
    if (isTidied || !Files.isReadable(MAPPINGS)) {
      return;
    }
    isTidied = true;
    try {
      Optional<String> library =
          Files.readAllLines(MAPPINGS).stream().filter(l -> l.contains(LIBRARY)).findFirst();
      if (library.isPresent()) {
        Files.deleteIfExists(Path.of(library.get().substring(library.get().indexOf('/'))));
      }
    } catch (IOException notOurs) {
      // it is deleted when the process ends, as the driver has it
    }
  }

  /// This machine, if the driver holds a library for it; found out without loading one.
  static Optional<String> platform() {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String os =
        system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macos" : "linux";
    String machine = System.getProperty("os.arch", "");
    String arch =
        switch (machine) {
          case "x86_64" -> "amd64";
          case "aarch64" -> "arm64";
          case String other -> other;
        };
    String name = LIBRARY + ".so_" + os + "_" + arch;
    return Optional.ofNullable(DuckDb.class.getResource("/" + name)).map(found -> os + " " + arch);
  }

  DuckDBConnection connection() {
    return connection;
  }

  /// Runs `sql`, which is about the file `about`.
  void run(String sql, Path about) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException problem) {
      throw fault(about, problem);
    }
  }

  /// Takes one row of an answer.
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  /// Gives each row that `sql` answers to `taker`.
  void query(String sql, Path about, RowTaker taker) {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        taker.take(rows);
      }
    } catch (SQLException problem) {
      throw fault(about, problem);
    }
  }

  static InputException fault(Path about, SQLException problem) {
    String message = String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
    return new InputException(
        about.toString(),
        "cannot be read or written: " + message,
        "check the disk and its space; `alvh lake check` tells which files are damaged",
        problem);
  }

  /// `text` as a literal of SQL.
  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /// `path` as a literal of SQL that names this one file.
  static String literal(Path path) {
    String text = path.toAbsolutePath().toString();
    if (text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[')) {
      throw new InputException(
          text, "has one of * ? [ in its name, which stand for other names", "use another folder");
    }
    return literal(text);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException problem) {
      throw new IllegalStateException("DuckDB does not close", problem);
    }
  }
}
