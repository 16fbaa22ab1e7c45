package alvh.book;

import alvh.instrument.OptionContract;

/// A bought option that pairs with no sold one; the most it can lose is what was paid.
///
/// @param contract the series
public record LongOption(OptionContract contract) implements Structure {
  @Override
  public String label() {
    return "long " + contract.label();
  }
}
