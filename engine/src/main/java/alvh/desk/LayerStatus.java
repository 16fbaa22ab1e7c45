package alvh.desk;

import java.util.Locale;

/// Where a hedge layer stands.
public enum LayerStatus {
  /// Nothing held, nothing asked for.
  INACTIVE,
  /// A rule asks for it.
  ARMED,
  /// The book holds a position in it.
  ACTIVE,
  /// The book holds a position in it that is to be taken off: votes ask for it, or its gain is as
  /// large as the playbook takes.
  MONETISING,
  /// Just left; it cannot be armed again until the pause is over.
  COOLING;

  /// `inactive`, `armed`, `active`, `monetising`, `cooling`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
