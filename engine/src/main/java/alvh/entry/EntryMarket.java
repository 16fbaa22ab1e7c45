package alvh.entry;

import alvh.market.OptionChain;
import alvh.risk.MarketMarks;
import alvh.surface.DiscountFit;
import alvh.surface.VolSurface;
import java.util.Optional;

/// What a search looks at.
///
/// @param chain the quotes
/// @param discounting what discounts them; the forward of a slice is read by parity with it
/// @param vols for the expected range
public record EntryMarket(OptionChain chain, DiscountFit discounting, VolReadings vols) {
  /// The market of a surface at hand: its chain and its discounting.
  public static EntryMarket of(VolSurface surface, VolReadings vols) {
    return new EntryMarket(surface.chain(), surface.discounting(), vols);
  }

  /// The SPX market of an instant; none without a chain or without anything to discount it with.
  public static Optional<EntryMarket> of(MarketMarks marks, VolReadings vols) {
    return marks.spx().map(surface -> of(surface, vols));
  }
}
