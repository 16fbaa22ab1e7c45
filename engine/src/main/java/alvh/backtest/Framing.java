package alvh.backtest;

import java.util.Locale;

/// Who pays for the hedge. A verdict on a hedge can turn on this alone, so both are reported.
public enum Framing {
  /// Out of the account: what the hedge costs is not there to sell condors on, what it pays is.
  FUNDED,
  /// On top of the account: condors are sized by what the account would be without its hedge, and
  /// the hedge's profit and loss is added.
  OVERLAY;

  /// As written on the command line.
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
