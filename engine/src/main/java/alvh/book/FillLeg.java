package alvh.book;

import alvh.instrument.Instrument;

/// One contract of a fill.
///
/// @param instrument what changed hands
/// @param ratio contracts or shares per package, positive when bought, negative when sold, never 0
public record FillLeg(Instrument instrument, int ratio) {
  public FillLeg {
    if (ratio == 0) {
      throw new IllegalArgumentException("a fill's ratio must not be 0: " + instrument.label());
    }
  }
}
