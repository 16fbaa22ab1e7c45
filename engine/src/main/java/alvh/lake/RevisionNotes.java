package alvh.lake;

import alvh.input.InputException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a file of the lake says of itself, as key and value of Parquet.
///
/// @param source the files or feed that the rows are from
/// @param rows how many
/// @param known when they were known here
/// @param hash of the rows
public record RevisionNotes(String source, long rows, Instant known, String hash) {
  /// The layout of the lake; a greater one is not for this program.
  private static final String FORM = "1";

  private static final String FORM_KEY = "alvh.form";
  private static final String SOURCE = "alvh.source";
  private static final String ROWS = "alvh.rows";
  private static final String KNOWN = "alvh.known";
  private static final String HASH = "alvh.hash";
  private static final String DATASET = "alvh.dataset";
  private static final String PARTITION = "alvh.partition";
  private static final String REVISION = "alvh.revision";

  /// As keys and values for the file of `partition` and `number`.
  Map<String, String> texts(Partition partition, int number) {
    Map<String, String> texts = new TreeMap<>();
    texts.put(FORM_KEY, FORM);
    texts.put(SOURCE, source);
    texts.put(ROWS, Long.toString(rows));
    texts.put(KNOWN, known.toString());
    texts.put(HASH, hash);
    texts.put(DATASET, partition.dataset().name());
    texts.put(PARTITION, partition.value());
    texts.put(REVISION, Integer.toString(number));
    return texts;
  }

  /// The notes of each of `files`.
  static Map<Path, RevisionNotes> of(DuckDb database, List<Path> files) {
    Map<Path, RevisionNotes> notes = new HashMap<>();
    if (files.isEmpty()) {
      return notes;
    }
    String list = String.join(", ", files.stream().map(DuckDb::literal).toList());
    Map<Path, Map<String, String>> texts = new HashMap<>();
    database.query(
        "select file_name, decode(key), decode(value) from parquet_kv_metadata([" + list + "])",
        files.getFirst(),
        row ->
            texts
                .computeIfAbsent(Path.of(row.getString(1)), f -> new HashMap<>())
                .put(row.getString(2), row.getString(3)));
    files.forEach(file -> notes.put(file, read(file, texts.getOrDefault(file, Map.of()))));
    return notes;
  }

  private static RevisionNotes read(Path file, Map<String, String> texts) {
    if (!FORM.equals(texts.get(FORM_KEY))) {
      throw unusable(file, "does not say that it is of the lake, form " + FORM);
    }
    try {
      return new RevisionNotes(
          text(file, texts, SOURCE),
          Long.parseLong(text(file, texts, ROWS)),
          Instant.parse(text(file, texts, KNOWN)),
          text(file, texts, HASH));
    } catch (NumberFormatException | DateTimeParseException broken) {
      throw unusable(file, "has a broken note: " + broken.getMessage());
    }
  }

  private static String text(Path file, Map<String, String> texts, String key) {
    String text = texts.get(key);
    if (text == null) {
      throw unusable(file, "lacks the note " + key);
    }
    return text;
  }

  private static InputException unusable(Path file, String what) {
    return new InputException(file.toString(), what, "delete it and import the data again");
  }
}
