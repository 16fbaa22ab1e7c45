package alvh.instrument;

/// Anything a book can hold.
public sealed interface Instrument permits OptionContract, FutureContract, EtpShare {
  /// USD per point of price and contract.
  int multiplier();

  /// The name a trader writes: an OSI symbol, `VXM 2024-02-14`, `VXX`.
  String label();
}
