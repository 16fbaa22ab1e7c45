package alvh.cli;

import java.util.Locale;

/// Names as JSON and files spell them.
final class Spelling {
  private Spelling() {}

  /// `rule-changed` for `RuleChanged`.
  static String kebab(String camel) {
    return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }
}
