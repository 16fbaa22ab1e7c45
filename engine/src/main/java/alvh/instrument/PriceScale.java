package alvh.instrument;

import alvh.time.Effective;
import java.time.LocalDate;

/// The factor between prices as published on a day and index points: VX files carried ten times the
/// index before 2007-03-26.
///
/// @param divisor divide a published price by this, by first trade date
public record PriceScale(Effective<Double> divisor) {
  /// The price in index points of a price published for trade date `date`.
  public double points(double published, LocalDate date) {
    return published / divisor.at(date);
  }
}
