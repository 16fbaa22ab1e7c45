package alvh.journal;

import alvh.input.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an export back; its form is in [Export].
final class ExportLines {
  /// An object may be larger than what the JSON library takes for an attack.
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();

  private final Path from;
  private long number;

  ExportLines(Path from) {
    this.from = from;
  }

  /// Fills a new journal file; every object is verified here, the chain by the caller.
  void into(Path hidden) throws IOException {
    Opening.create(hidden, Schema.CURRENT);
    try (BufferedReader lines = reader();
        Database database = Database.open(hidden)) {
      database.write(() -> {
        fill(lines, database);
        return hidden;
      });
    }
  }

  private BufferedReader reader() throws IOException {
    InputStream file = Files.newInputStream(from);
    InputStream text = Opening.start(from).startsWith("{") ? file : new GZIPInputStream(file);
    return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8.newDecoder()));
  }

  private void fill(BufferedReader lines, Database database) throws SQLException {
    var objects = new ObjectStore(database);
    var entries = new EntryTable(database, objects);
    try {
      JsonNode head = line(lines);
      long version = head.required("version").longValue();
      if (!head.required("format").stringValue().equals(Export.FORMAT)
          || version != Export.VERSION) {
        throw fault("is an export of a form this version does not know: " + version);
      }
      for (long i = head.required("objects").longValue(); i > 0; i--) {
        byte[] bytes = object(line(lines));
        objects.put(objects.ready(bytes));
      }
      for (long i = head.required("entries").longValue(); i > 0; i--) {
        entries.insert(entry(line(lines)));
      }
      if (!entries.lastHash().equals(head.required("last").stringValue())) {
        throw fault("is not the entry that the first line names as the last");
      }
      if (lines.readLine() != null) {
        throw fault("is followed by lines that the first line does not announce");
      }
    } catch (JacksonException | IllegalArgumentException | DateTimeException | IOException e) {
      throw fault("cannot be used: " + e.getMessage());
    }
  }

  private JsonNode line(BufferedReader lines) throws IOException {
    number++;
    String line = lines.readLine();
    if (line == null) {
      throw fault("is missing: the export is cut off");
    }
    return JSON.readTree(line);
  }

  private byte[] object(JsonNode json) {
    byte[] bytes =
        json.has("text")
            ? json.required("text").stringValue().getBytes(StandardCharsets.UTF_8)
            : Base64.getDecoder().decode(json.required("base64").stringValue());
    if (!Sha256.of(bytes).equals(json.required("object").stringValue())) {
      throw fault("was changed: the object has another hash");
    }
    return bytes;
  }

  private Entry entry(JsonNode json) {
    List<String> hashes = new ArrayList<>();
    json.required("objects").forEach(hash -> hashes.add(hash.stringValue()));
    var draft =
        new Draft(
            json.required("kind").stringValue(),
            json.required("account").stringValue(),
            Instant.parse(json.required("asOf").stringValue()),
            json.required("body").stringValue(),
            hashes);
    return new Entry(
        json.required("entry").longValue(),
        Instant.parse(json.required("writtenAt").stringValue()),
        draft.kind(),
        draft.account(),
        draft.asOf(),
        draft.body(),
        draft.objects(),
        json.required("hash").stringValue());
  }

  private InputException fault(String what) {
    return new InputException(
        from + ":" + number, what, "take another export or a backup; nothing was written");
  }
}
