package alvh.playbook;

import java.util.Locale;

/// How the desk turns votes into actions: by the book, by value on scenarios, or both side by side.
public enum ActionMode {
  /// What votes carry is done.
  VOTES,
  /// What is worth most on scenarios is done, whatever the votes.
  VALUE,
  /// What votes carry is done; values are shown beside it.
  BOTH;

  /// As written in a playbook.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
