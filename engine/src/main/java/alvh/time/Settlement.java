package alvh.time;

/// When on its expiry date a contract's settlement value is struck.
public enum Settlement {
  /// From the opening prints (SET for SPX, VRO for VIX): trading ends the business day before.
  AM,
  /// From the closing value: trades until the close of the expiry date itself.
  PM
}
