package alvh.broker;

import alvh.book.FillLeg;
import alvh.book.Sleeve;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// A position that a broker's list of contracts amounts to.
///
/// @param id a free name
/// @param sleeve the layer it looks like; its owner may say otherwise
/// @param legs the contracts
/// @param quantity packages, > 0
/// @param netPrice points per package, as in [alvh.book.Fill]; empty when a leg has no price
/// @param opened the trade date of the oldest leg; empty when no leg has one
public record ProposedPosition(
    String id,
    Sleeve sleeve,
    List<FillLeg> legs,
    int quantity,
    OptionalDouble netPrice,
    Optional<LocalDate> opened) {
  public ProposedPosition {
    legs = List.copyOf(legs);
  }
}
