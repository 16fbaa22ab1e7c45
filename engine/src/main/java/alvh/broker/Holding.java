package alvh.broker;

import alvh.instrument.Instrument;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;

/// One position as a broker states it.
///
/// @param instrument what is held
/// @param quantity contracts or shares, negative when short, never 0
/// @param averagePrice points per contract, USD per share; empty when the broker does not say
/// @param opened the trade date of the oldest part; empty when the broker does not say
/// @param where the lines that it was read from, such as `positions.csv:12`
public record Holding(
    Instrument instrument,
    int quantity,
    OptionalDouble averagePrice,
    Optional<LocalDate> opened,
    String where) {
  public Holding {
    if (quantity == 0) {
      throw new IllegalArgumentException(where + ": a holding's quantity must not be 0");
    }
    if (averagePrice.isPresent() && !Double.isFinite(averagePrice.getAsDouble())) {
      throw new IllegalArgumentException(where + ": a holding's price must be finite");
    }
  }
}
