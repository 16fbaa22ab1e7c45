package alvh.hedge;

import java.util.List;

/// Another instrument for the delta that VIX futures cannot carry (S-11), with the overlay that
/// goes with it.
///
/// @param carrier what carries the delta, with its units
/// @param overlay what is traded beside it so that every bound is kept
/// @param checks every bound before and after both
public record DeltaAlternative(
    PlannedTrade carrier, List<PlannedTrade> overlay, List<BoundCheck> checks) {
  public DeltaAlternative {
    overlay = List.copyOf(overlay);
    checks = List.copyOf(checks);
  }
}
