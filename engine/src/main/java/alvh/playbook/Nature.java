package alvh.playbook;

/// Whether an action adds risk to the book, and so how many signers it needs.
///
/// @see "the methodology's definition OD-13: risk-adding actions need two groups, risk-reducing
///   one"
public enum Nature {
  RISK_ADDING(2),
  RISK_REDUCING(1),
  NEUTRAL(1);

  private final int signersNeeded;

  Nature(int signersNeeded) {
    this.signersNeeded = signersNeeded;
  }

  /// The number of different signers that such an action needs.
  public int signersNeeded() {
    return signersNeeded;
  }
}
