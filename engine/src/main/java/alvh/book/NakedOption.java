package alvh.book;

import alvh.instrument.OptionContract;

/// A sold option that no bought one of the same expiry covers.
///
/// @param contract the series
public record NakedOption(OptionContract contract) implements Structure {
  @Override
  public String label() {
    return "naked short " + contract.label();
  }
}
