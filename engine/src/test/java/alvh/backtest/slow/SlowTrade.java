package alvh.backtest.slow;

import alvh.instrument.Instrument;
import java.time.LocalDate;
import java.util.List;

/// A trade of a script: contracts that change hands together at the close of a day.
///
/// @param day when it is tried, once
/// @param position the name of what it opens or closes
/// @param opens whether it opens
/// @param legs the contracts
/// @param quantity packages
public record SlowTrade(
    LocalDate day, String position, boolean opens, List<Leg> legs, int quantity) {
  /// @param ratio contracts per package, positive when bought
  public record Leg(Instrument instrument, int ratio) {}

  public SlowTrade {
    legs = List.copyOf(legs);
  }

  /// The trade that ends what this one begins.
  SlowTrade closed(LocalDate on) {
    return new SlowTrade(
        on,
        position,
        false,
        legs.stream().map(l -> new Leg(l.instrument(), -l.ratio())).toList(),
        quantity);
  }

  /// The same under another name on another day.
  SlowTrade named(String other, LocalDate on) {
    return new SlowTrade(on, other, opens, legs, quantity);
  }
}
