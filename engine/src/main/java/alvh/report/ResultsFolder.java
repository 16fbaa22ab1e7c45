package alvh.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Results as a folder.
///
/// `equity`, `trades`, `decisions`, `events`, `fills`, `marks`, `positions`, `hedge` and `figures`
/// as CSV and, where a writer is given, in its form too; `option-omega.csv`; `tearsheet.html`;
/// `manifest.json`, which names every other file with its SHA-256.
public final class ResultsFolder {
  /// The file that makes a folder one of results.
  public static final String MANIFEST = "manifest.json";

  private ResultsFolder() {}

  /// Refuses a folder into which [#write] could not write, before hours of work are done for it.
  ///
  /// @throws alvh.input.InputException when it holds something else or cannot be written
  public static void check(Path folder) {
    StagedFolder.check(folder, MANIFEST);
  }

  /// Makes `results` the content of `folder`: all files at once or none. Results that are there are
  /// replaced, anything else is refused.
  ///
  /// @param tables also writes every table, such as to Parquet
  /// @throws alvh.input.InputException when the folder holds something else or cannot be written
  public static void write(Path folder, Results results, Optional<TableWriter> tables) {
    StagedFolder.write(folder, MANIFEST, hidden -> fill(hidden, results, tables));
  }

  private static void fill(Path hidden, Results results, Optional<TableWriter> tables)
      throws IOException {
    for (Table table : tables(results)) {
      put(hidden.resolve(table.name() + ".csv"), table.csv());
      tables.ifPresent(
          writer -> writer.write(table, hidden.resolve(table.name() + writer.ending())));
    }
    Table log = OptionOmegaLog.of(results.trades());
    put(hidden.resolve(log.name() + ".csv"), log.csv());
    put(hidden.resolve("tearsheet.html"), TearSheet.of(results));
    put(hidden.resolve(MANIFEST), ManifestText.of(results, hashes(hidden)));
  }

  private static List<Table> tables(Results results) {
    List<Table> all =
        new ArrayList<>(
            List.of(
                DayTables.equity(results.run()),
                TradeTables.trades(results.trades()),
                DayTables.decisions(results.run()),
                TradeTables.events(results.run()),
                LegTables.fills(results.run()),
                LegTables.marks(results.run()),
                DayTables.positions(results.run()),
                FigureTables.hedge(results.hedge()),
                FigureTables.figures(results)));
    if (results.run().terms().value().isPresent()) {
      all.add(ValueTable.of(results.run()));
    }
    return all;
  }

  private static void put(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  private static SortedMap<String, String> hashes(Path folder) throws IOException {
    SortedMap<String, String> hashes = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        hashes.put(file.getFileName().toString(), sha256(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
