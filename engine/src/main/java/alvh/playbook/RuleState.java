package alvh.playbook;

import java.util.Locale;

/// What a rule or limit says at one moment. A limit fires when it is broken.
public enum RuleState {
  FIRES,
  /// Silent, with every change that would make it fire within its nearness.
  NEAR_MISS,
  SILENT,
  /// Cannot fire on what is known, and a fact that it reads is not at hand: it has no say.
  ABSENT,
  /// A fact it needs is unknown, and it abstains.
  UNKNOWN,
  /// A fact it needs is unknown, and it holds its action back.
  BLOCKED;

  /// Whether the facts sufficed for an answer.
  public boolean isKnown() {
    return this != UNKNOWN && this != BLOCKED && this != ABSENT;
  }

  /// As a person reads it: `near-miss`.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
