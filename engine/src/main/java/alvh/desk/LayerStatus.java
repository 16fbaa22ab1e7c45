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
  /// Just left; it cannot be armed again until the pause is over.
  COOLING;

  /// `inactive`, `armed`, `active`, `cooling`.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
