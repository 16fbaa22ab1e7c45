package alvh.feed;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A stamp as text.
final class StampJson {
  private static final JsonMapper JSON = JsonMapper.shared();

  private StampJson() {}

  static String text(Stamp stamp) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("url", stamp.url().toString());
    json.put("fetchedAt", stamp.fetchedAt().toString());
    json.put("checkedAt", stamp.checkedAt().toString());
    json.put("etag", stamp.etag().orElse(""));
    json.put("lastModified", stamp.lastModified().orElse(""));
    json.put("sha256", stamp.sha256());
    json.put("bytes", stamp.bytes());
    json.put("rows", stamp.rows());
    json.put("firstDate", stamp.firstDate().toString());
    json.put("lastDate", stamp.lastDate().toString());
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  /// The stamp that `text` spells; empty for anything else, which is as good as no stamp.
  static Optional<Stamp> parse(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      return Optional.of(
          new Stamp(
              URI.create(json.required("url").stringValue()),
              Instant.parse(json.required("fetchedAt").stringValue()),
              Instant.parse(json.required("checkedAt").stringValue()),
              filled(json, "etag"),
              filled(json, "lastModified"),
              json.required("sha256").stringValue(),
              json.required("bytes").longValue(),
              json.required("rows").intValue(),
              LocalDate.parse(json.required("firstDate").stringValue()),
              LocalDate.parse(json.required("lastDate").stringValue())));
    } catch (JacksonException | IllegalArgumentException | DateTimeException notAStamp) {
      return Optional.empty();
    }
  }

  private static Optional<String> filled(JsonNode json, String key) {
    return Optional.of(json.required(key).stringValue()).filter(text -> !text.isEmpty());
  }
}
