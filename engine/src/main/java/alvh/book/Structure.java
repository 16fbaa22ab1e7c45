package alvh.book;

/// What legs of one expiry form; the unit in which risk is defined and margin is charged.
public sealed interface Structure permits IronCondor, Vertical, LongOption, NakedOption {
  /// What a trader calls it, with strikes.
  String label();
}
