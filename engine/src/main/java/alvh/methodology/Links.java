package alvh.methodology;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/// Links inside the page: every entry has a heading that is its id.
final class Links {
  private Links() {}

  /// `[S-24](#s-24)`.
  static String to(String id) {
    return "[" + id + "](#" + id.toLowerCase(Locale.ROOT) + ")";
  }

  /// The links of `ids`, with commas between.
  static String to(Collection<String> ids) {
    return ids.stream().map(Links::to).collect(Collectors.joining(", "));
  }

  /// `words` in back ticks, as code.
  static String code(String words) {
    return "`" + words + "`";
  }

  /// All of `words` as code, with commas between.
  static String codes(Collection<String> words) {
    return words.stream().map(Links::code).collect(Collectors.joining(", "));
  }
}
