package alvh.playbook;

import java.util.List;
import java.util.OptionalInt;

/// Which expiry a hedge is opened in.
///
/// Of those allowed it is the one nearest to a stated number of days, otherwise the earliest: the
/// exposure of a VIX position to VIX falls with its time to expiry, so the earliest that outlives
/// the risk is the one with most of it in that time.
///
/// @param least calendar days to expiry, >= 0
/// @param most calendar days to expiry, >= `least`
/// @param nearest calendar days that it is to be nearest to; empty for the earliest
/// @param after facts that count trading days to events; the expiry lies after the nearest of them
/// @param coversCondors whether it lies on or after the end of the condors' vega window and on none
///   of their expiries
/// @param monthly whether options have a monthly expiry and no weekly one; futures always have
public record HedgeExpiry(
    int least,
    int most,
    OptionalInt nearest,
    List<String> after,
    boolean coversCondors,
    boolean monthly) {
  public HedgeExpiry {
    after = List.copyOf(after);
    if (least < 0 || most < least) {
      throw new IllegalArgumentException(
          "days need 0 <= least <= most, were " + least + " and " + most);
    }
    if (nearest.isPresent() && (nearest.getAsInt() < least || nearest.getAsInt() > most)) {
      throw new IllegalArgumentException(
          "nearest must be in " + least + " to " + most + ", was " + nearest.getAsInt());
    }
  }
}
