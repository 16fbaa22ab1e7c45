package alvh.journal;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a journal of decisions as JSON lines, the form before this one.
///
/// Each line is `{"hash": ..., "body": {"sequence", "asOf", "decision", "state"}}` where the hash
/// is SHA-256 over the hash before and the body's text. A last line without its end was never
/// acknowledged and is left out. The lines do not say when they were written: the moment of the
/// restore stands for it.
final class OldLines {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String KIND = "decision";
  private static final String ACCOUNT = "main";

  private final Path from;
  private final InstantSource clock;

  OldLines(Path from, InstantSource clock) {
    this.from = from;
    this.clock = clock;
  }

  /// Fills a new journal file and says what was read.
  String into(Path hidden) throws IOException {
    Opening.create(hidden, Schema.CURRENT);
    String text = Files.readString(from, StandardCharsets.ISO_8859_1);
    int end = text.lastIndexOf('\n') + 1;
    List<String> lines =
        new String(
                text.substring(0, end).getBytes(StandardCharsets.ISO_8859_1),
                StandardCharsets.UTF_8)
            .lines()
            .toList();
    try (Database database = Database.open(hidden)) {
      database.write(() -> {
        fill(lines, new EntryTable(database, new ObjectStore(database)));
        return hidden;
      });
    }
    return end < text.length()
        ? "the JSON lines (without an unfinished last one) of "
        : "the JSON lines of ";
  }

  private void fill(List<String> lines, EntryTable entries) throws SQLException {
    String oldHash = EntryText.FIRST;
    String hash = EntryText.FIRST;
    Instant now = clock.instant();
    for (int i = 0; i < lines.size(); i++) {
      JsonNode json = verified(lines.get(i), i + 1, oldHash);
      oldHash = json.required("hash").stringValue();
      Entry entry = Entry.of(draft(json.required("body"), i + 1), i + 1L, now, hash);
      entries.insert(entry);
      hash = entry.hash();
    }
  }

  private JsonNode verified(String line, int number, String before) {
    try {
      JsonNode json = JSON.readTree(line);
      String hash = json.required("hash").stringValue();
      String body = JSON.writeValueAsString(json.required("body"));
      MessageDigest sha = Sha256.digest();
      sha.update(before.getBytes(StandardCharsets.US_ASCII));
      sha.update(body.getBytes(StandardCharsets.UTF_8));
      if (!hash.equals(Sha256.hex(sha))
          || !line.equals("{\"hash\":\"" + hash + "\",\"body\":" + body + "}")) {
        throw fault(number, "the record was changed or a record before it is missing");
      }
      return json;
    } catch (JacksonException e) {
      throw fault(number, "is not a journal record: " + e.getMessage());
    }
  }

  private Draft draft(JsonNode body, int number) {
    try {
      Map<String, Object> kept = new LinkedHashMap<>();
      for (String key : List.of("asOf", "decision", "state")) {
        kept.put(key, body.required(key));
      }
      Instant asOf = Instant.parse(body.required("asOf").stringValue());
      return Draft.of(KIND, ACCOUNT, asOf, JSON.writeValueAsString(kept));
    } catch (JacksonException | DateTimeException e) {
      throw fault(number, "is not a journal record: " + e.getMessage());
    }
  }

  private InputException fault(int number, String what) {
    return new InputException(
        from + ":" + number, what, "take a sound copy of the file; nothing was written");
  }
}
