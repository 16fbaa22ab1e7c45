package alvh.playbook;

import java.util.Locale;

/// The group that a rule speaks for; each group is one signer of the multi-sig.
public enum Group {
  PRICE,
  VOLATILITY,
  MACRO;

  /// As written in a playbook.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The signature that the group gives.
  public Signer signer() {
    return switch (this) {
      case PRICE -> Signer.PRICE;
      case VOLATILITY -> Signer.VOLATILITY;
      case MACRO -> Signer.MACRO;
    };
  }
}
