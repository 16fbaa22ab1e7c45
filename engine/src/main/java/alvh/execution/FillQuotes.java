package alvh.execution;

import alvh.instrument.TickTable;
import java.time.LocalDate;

/// What an order fills at under each of the three models, always side by side: one figure alone
/// would be read as the truth.
///
/// @param mid at the middle
/// @param fraction at a share of the width
/// @param cross against the market
public record FillQuotes(FillOutcome mid, FillOutcome fraction, FillOutcome cross) {
  /// The three outcomes of `order` with the standard shares.
  ///
  /// @param ticks smallest price steps
  /// @param date the trade date
  public static FillQuotes of(Order order, TickTable ticks, LocalDate date) {
    var pricing = new OrderPrice(order, ticks, date);
    return new FillQuotes(
        pricing.at(new FillModel.Mid()),
        pricing.at(FillModel.Fraction.STANDARD),
        pricing.at(new FillModel.Cross()));
  }
}
