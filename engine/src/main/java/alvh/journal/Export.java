package alvh.journal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.json.JsonMapper;

/// A journal as JSON lines: a head, the objects by hash, the entries by number.
///
/// ```
/// {"format":"alvh-journal","version":1,"entries":2,"objects":1,"last":"<hash of the last entry>"}
/// {"object":"<hash>","size":17,"text":"DATE,CLOSE\n..."}          or "base64":"..."
/// {"entry":1,"writtenAt":"...","kind":"...","account":"...","asOf":"...","body":"<JSON text>",
///  "objects":["<hash>"],"hash":"<hash>"}                           on one line
/// ```
final class Export {
  static final String FORMAT = "alvh-journal";
  static final int VERSION = 1;

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Database database;
  private final EntryTable entries;
  private final ObjectStore objects;

  Export(Database database, EntryTable entries, ObjectStore objects) {
    this.database = database;
    this.entries = entries;
    this.objects = objects;
  }

  void write(Path to, boolean isPacked) throws IOException {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(to));
        OutputStream out = isPacked ? new GZIPOutputStream(file) : file) {
      database.snapshot(() -> {
        lines(out);
        return to;
      });
    } catch (UncheckedIOException e) {
      throw new IOException(e.getCause());
    }
  }

  private void lines(OutputStream out) throws SQLException {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("format", FORMAT);
    head.put("version", VERSION);
    head.put("entries", entries.last());
    head.put("objects", database.number("SELECT count(*) FROM object"));
    head.put("last", entries.lastHash());
    line(out, head);
    database.each(
        "SELECT hash FROM object ORDER BY hash",
        row -> {
          String hash = row.getString(1);
          line(out, object(hash, objects.get(hash).orElseThrow()));
          return hash;
        });
    entries.each(entry -> line(out, entry(entry)));
  }

  private static Map<String, Object> object(String hash, byte[] bytes) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("object", hash);
    json.put("size", bytes.length);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      json.put("text", text);
    } catch (CharacterCodingException notText) {
      json.put("base64", Base64.getEncoder().encodeToString(bytes));
    }
    return json;
  }

  private static Map<String, Object> entry(Entry entry) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("entry", entry.sequence());
    json.put("writtenAt", EntryText.moment(entry.writtenAt()));
    json.put("kind", entry.kind());
    json.put("account", entry.account());
    json.put("asOf", EntryText.moment(entry.asOf()));
    json.put("body", entry.body());
    json.put("objects", entry.objects());
    json.put("hash", entry.hash());
    return json;
  }

  private static void line(OutputStream out, Map<String, Object> json) {
    try {
      out.write(JSON.writeValueAsBytes(json));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
