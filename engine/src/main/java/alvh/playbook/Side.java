package alvh.playbook;

import java.util.Locale;

/// A side of a condor, or both.
public enum Side {
  CALL,
  PUT,
  BOTH;

  /// As written in a playbook.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
