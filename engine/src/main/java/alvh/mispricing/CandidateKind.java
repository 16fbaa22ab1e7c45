package alvh.mispricing;

/// The forms of arbitrage that one root and expiry of cash-settled options allows.
///
/// The index itself does not trade, so a conversion or reversal is closed by the synthetic of
/// another strike: it is one half of a box.
public enum CandidateKind {
  /// Synthetic bought at the lower and sold at the higher strike: lends money until expiry.
  BOX_LENDING("box, lends"),
  /// Synthetic sold at the lower and bought at the higher strike: borrows money until expiry.
  BOX_BORROWING("box, borrows"),
  /// A call sold against a mixture of a lower and a higher one that always pays as much.
  CALL_BUTTERFLY("call butterfly"),
  /// The same with puts.
  PUT_BUTTERFLY("put butterfly"),
  /// A call sold against one of a lower strike that costs no more.
  CALL_ORDER("call order"),
  /// A put sold against one of a higher strike that costs no more.
  PUT_ORDER("put order"),
  /// A call spread sold for more than the present value of its width.
  CALL_WIDTH("call width"),
  /// A put spread sold for more than the present value of its width.
  PUT_WIDTH("put width");

  private final String label;

  CandidateKind(String label) {
    this.label = label;
  }

  /// For people.
  public String label() {
    return label;
  }
}
