package alvh.playbook;

import java.util.Locale;

/// Whether an action adds risk to the book, which decides how many signers it needs.
public enum Nature {
  RISK_ADDING,
  RISK_REDUCING,
  NEUTRAL;

  /// As written in a playbook: `risk-adding`.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
