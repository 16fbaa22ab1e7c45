package alvh.playbook;

import java.util.Locale;

/// What an example expects of its rule.
public enum Expectation {
  FIRES,
  NEAR_MISS,
  SILENT,
  ABSENT,
  UNKNOWN;

  /// As written in a playbook: `near-miss`.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether `state` is what is expected; unknown accepts a rule that blocks as well.
  public boolean isMetBy(RuleState state) {
    return switch (state) {
      case FIRES -> this == FIRES;
      case NEAR_MISS -> this == NEAR_MISS;
      case SILENT -> this == SILENT;
      case ABSENT -> this == ABSENT;
      case UNKNOWN, BLOCKED -> this == UNKNOWN;
    };
  }
}
