package alvh.workspace;

import alvh.input.InputException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// The fields of a JSON object that must be there, by type.
///
/// Everything here throws an exception of no particular kind on other contents; [#reading] turns it
/// into one that says where.
final class JsonFields {
  private JsonFields() {}

  /// What `read` gives; a field that is missing or of another kind is named with `where`.
  static <T> T reading(String where, Supplier<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException | JacksonException | DateTimeException broken) {
      throw new InputException(
          where,
          "is not as this program writes it: " + broken.getMessage(),
          "restore it from a backup, or write it as docs/json.md says",
          broken);
    }
  }

  static JsonNode array(JsonNode json, String name) {
    if (!json.isArray()) {
      throw new IllegalArgumentException("'" + name + "' must be a list");
    }
    return json;
  }

  static String text(JsonNode json, String key) {
    return json.required(key).stringValue();
  }

  static Optional<String> optional(JsonNode json, String key) {
    return json.has(key) ? Optional.of(text(json, key)) : Optional.empty();
  }

  static LocalDate date(JsonNode json, String key) {
    return LocalDate.parse(text(json, key));
  }

  /// `vx-overlay` for `VX_OVERLAY`.
  static String lower(Enum<?> choice) {
    return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E choice(JsonNode json, String key, Class<E> choices) {
    return Enum.valueOf(choices, text(json, key).toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
