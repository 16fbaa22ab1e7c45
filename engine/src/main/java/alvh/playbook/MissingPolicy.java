package alvh.playbook;

import java.util.Locale;

/// What a rule does while a fact that it needs is unknown: say nothing, or hold its action back.
public enum MissingPolicy {
  ABSTAIN,
  BLOCK;

  /// As written in a playbook.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
