package alvh.playbook;

import java.util.Locale;

/// What a row of the catalogue is; only rules and limits are evaluated.
public enum Kind {
  RULE,
  LIMIT,
  SIZING,
  DEFINITION,
  INSTRUMENT,
  CLAIM,
  NOTE;

  /// As written in a playbook.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
