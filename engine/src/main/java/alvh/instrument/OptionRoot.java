package alvh.instrument;

import alvh.time.Settlement;

/// The option classes the project trades. All are European and cash-settled.
public enum OptionRoot {
  /// Monthly SPX, settles to the special opening quotation (SET).
  SPX("SPX", Settlement.AM),
  /// Weekly, end-of-month and quarterly SPX, settles to the close.
  SPXW("SPX", Settlement.PM),
  /// Mini SPX, one tenth, settles to the close.
  XSP("XSP", Settlement.PM),
  /// Monthly VIX, settles to the special opening quotation of VIX (VRO).
  VIX("VIX", Settlement.AM),
  /// Weekly VIX, also AM.
  VIXW("VIX", Settlement.AM);

  private static final int INDEX_OPTION_MULTIPLIER = 100;

  private final String underlying;
  private final Settlement settlement;

  OptionRoot(String underlying, Settlement settlement) {
    this.underlying = underlying;
    this.settlement = settlement;
  }

  /// The index it settles on: `SPX`, `XSP` or `VIX`.
  public String underlying() {
    return underlying;
  }

  /// AM or PM.
  public Settlement settlement() {
    return settlement;
  }

  /// USD per index point and contract.
  public int multiplier() {
    return INDEX_OPTION_MULTIPLIER;
  }
}
