package alvh.playbook;

import java.util.Locale;

/// How the desk turns votes into actions: by the book, by value on scenarios, or both side by side.
public enum ActionMode {
  VOTES,
  VALUE,
  BOTH;

  /// As written in a playbook.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
