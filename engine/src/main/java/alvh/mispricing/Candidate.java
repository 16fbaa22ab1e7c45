package alvh.mispricing;

import java.util.List;
import java.util.OptionalDouble;

/// A package that pays at least nothing at expiry, and what opening it brings or lacks.
///
/// @param kind its form
/// @param legs bought legs first
/// @param points gained per package after fees and funding, index points; negative: what is missing
///   to break even, which it shows how far away the nearest candidate is
/// @param lockedRate of a box the rate that it lends or borrows at, continuous, after fees
public record Candidate(
    CandidateKind kind, List<CandidateLeg> legs, double points, OptionalDouble lockedRate) {
  /// A gain below half a cent a contract is none: prices and fees are whole cents.
  static final double LEAST_POINTS = 0.00005;

  public Candidate {
    legs = List.copyOf(legs);
    if (!Double.isFinite(points)) {
      throw new IllegalArgumentException("points must be finite, were " + points);
    }
  }

  /// Whether opening it gains money whatever happens.
  public boolean isExecutable() {
    return points > LEAST_POINTS;
  }
}
