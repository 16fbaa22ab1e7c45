package alvh.playbook;

import java.util.Locale;

/// The options that a hedge layer trades together, all of one expiry.
///
/// There is no calendar among them: its two legs are on two futures, and its sold leg is margined
/// as naked.
public enum OptionShape {
  /// A call bought.
  VIX_CALL("VIX", false),
  /// A call bought and one further out sold.
  VIX_CALL_SPREAD("VIX", true),
  /// A put bought and one further out sold.
  VIX_PUT_SPREAD("VIX", true),
  /// A call sold and one further out bought.
  VIX_CALL_CREDIT_SPREAD("VIX", true),
  /// A call bought, paid for by a put sold.
  VIX_COLLAR("VIX", true),
  /// A put on the index bought and one further out sold.
  SPX_PUT_SPREAD("SPX", true),
  /// A call on the index bought and one further out sold.
  SPX_CALL_SPREAD("SPX", true);

  private final String underlying;
  private final boolean isPair;

  OptionShape(String underlying, boolean isPair) {
    this.underlying = underlying;
    this.isPair = isPair;
  }

  /// `VIX` or `SPX`.
  public String underlying() {
    return underlying;
  }

  /// Whether it has two legs.
  public boolean isPair() {
    return isPair;
  }

  /// Whether the leg further out is the bought one.
  public boolean isCreditSpread() {
    return this == VIX_CALL_CREDIT_SPREAD;
  }

  /// Whether its two legs are of one right, one further out than the other.
  public boolean isVertical() {
    return isPair && this != VIX_COLLAR;
  }

  /// As written in a playbook: `vix-call-spread`.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
