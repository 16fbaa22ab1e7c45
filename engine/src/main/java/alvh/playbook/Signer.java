package alvh.playbook;

/// Who can sign for an action: the three groups of rules, and a person.
public enum Signer {
  PRICE,
  VOLATILITY,
  MACRO,
  HUMAN
}
