package alvh.margin;

import alvh.risk.Figure;
import java.util.List;

/// What is asked for one group of positions that are charged together.
///
/// @param label what it is: the structures of one root and expiry, or a futures contract
/// @param rule the rule in words
/// @param positions ids of the positions that are in it
/// @param initialUsd requirement to open it now, what is bought being paid in full, before the
///   credit of what is sold
/// @param proceedsUsd credit of what is sold, which counts towards it
/// @param maintenanceUsd requirement to hold it; what was bought is paid and asks nothing
public record MarginCharge(
    String label,
    String rule,
    List<String> positions,
    Figure initialUsd,
    Figure proceedsUsd,
    Figure maintenanceUsd) {
  public MarginCharge {
    positions = List.copyOf(positions);
  }

  /// A charge that cannot be stated.
  static MarginCharge unknown(String label, List<String> positions, String why) {
    Figure none = Figure.unknown(why);
    return new MarginCharge(label, "unknown", positions, none, none, none);
  }

  /// What has to be brought along: the requirement less the credit, at least 0.
  public Figure callUsd() {
    return initialUsd.plus(proceedsUsd.times(-1)).map(v -> Math.max(0, v));
  }
}
