package alvh.playbook;

import java.util.Locale;

/// The part that a person has in the multi-sig.
public enum HumanSigner {
  /// A person's signature counts as one of those needed.
  OPTIONAL,
  /// Nothing that adds risk is done without a person's signature.
  REQUIRED;

  /// As written in a playbook.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }
}
