package alvh.methodology;

import java.util.Locale;

/// Whether the data at hand can decide a claim.
public enum Testable {
  YES,
  PARTLY,
  NO;

  /// As written in the catalogue.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
