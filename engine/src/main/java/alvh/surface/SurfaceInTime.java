package alvh.surface;

import alvh.market.ReleaseDates;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// A surface that can be read at any instant up to its last expiry, not at expiries alone.
///
/// Total variance at constant `k = ln(K/F)` is linear between two expiries in a [EventClock];
/// before the first one it starts from nothing.
public final class SurfaceInTime {
  private final Instant asOf;
  private final List<SmileSlice> smiles = new ArrayList<>();
  private final List<Instant> settlements = new ArrayList<>();
  private final EventClock clock;

  private SurfaceInTime(VolSurface surface, EventClock clock) {
    this.asOf = surface.chain().asOf();
    this.clock = clock;
    for (SurfaceSlice slice : surface.slices()) {
      Instant settles = slice.quotes().expiry().settlesAt();
      if (settlements.isEmpty() || settles.isAfter(settlements.getLast())) {
        slice
            .fittedSmile()
            .ifPresent(smile -> {
              smiles.add(smile);
              settlements.add(settles);
            });
      }
    }
    if (smiles.isEmpty()) {
      throw new IllegalArgumentException(
          "no slice of " + surface.chain().source() + " has a smile");
    }
  }

  /// `surface` with the clock that its own term structure implies.
  ///
  /// @param releases scheduled dates that may carry extra variance
  /// @throws IllegalArgumentException when no slice has a smile
  public static SurfaceInTime of(
      VolSurface surface, TradingCalendar calendar, List<ReleaseDates> releases) {
    EventClock clock =
        ClockFitter.fit(surface.slices(), surface.chain().asOf(), calendar, releases);
    return new SurfaceInTime(surface, clock);
  }

  /// The clock.
  public EventClock clock() {
    return clock;
  }

  /// The smiles, by settlement, ascending.
  public List<SmileSlice> smiles() {
    return List.copyOf(smiles);
  }

  /// The settlements of the smiles, ascending.
  public List<Instant> settlements() {
    return List.copyOf(settlements);
  }

  /// The smile of one instant: total variance by `k = ln(K/F)`, F the forward to that instant.
  ///
  /// @param instant after the quotes, up to the last settlement
  /// @throws IllegalArgumentException for an instant outside
  public DoubleUnaryOperator at(Instant instant) {
    if (!instant.isAfter(asOf) || instant.isAfter(settlements.getLast())) {
      throw new IllegalArgumentException(
          instant + " is not within " + asOf + " and " + settlements.getLast());
    }
    int next = 0;
    while (instant.isAfter(settlements.get(next))) {
      next++;
    }
    Instant start = next == 0 ? asOf : settlements.get(next - 1);
    double share = clock.days(start, instant) / clock.days(start, settlements.get(next));
    SmileSlice after = smiles.get(next);
    if (next == 0) {
      return k -> share * at(after, k);
    }
    SmileSlice before = smiles.get(next - 1);
    return k -> at(before, k) + share * (at(after, k) - at(before, k));
  }

  /// Total variance to `instant` at `k`; see [#at(Instant)].
  public double totalVariance(double k, Instant instant) {
    return at(instant).applyAsDouble(k);
  }

  private static double at(SmileSlice smile, double k) {
    return smile.totalVariance(smile.forward() * Math.exp(k));
  }
}
