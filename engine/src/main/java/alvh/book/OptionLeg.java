package alvh.book;

import alvh.instrument.OptionContract;

/// One leg of a package.
///
/// @param contract the series
/// @param ratio contracts per package, positive when long, negative when short, never 0
public record OptionLeg(OptionContract contract, int ratio) {
  public OptionLeg {
    if (ratio == 0) {
      throw new IllegalArgumentException("a leg's ratio must not be 0: " + contract.label());
    }
  }

  /// Whether the leg is sold.
  public boolean isShort() {
    return ratio < 0;
  }
}
