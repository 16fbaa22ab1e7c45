package alvh.rebuild;

import alvh.instrument.Right;
import alvh.market.QuoteState;
import alvh.pricing.Black76;
import alvh.rebuild.RealSlices.RealSlice;
import alvh.surface.ChainVols;
import alvh.surface.QuoteVol;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// The listed strikes of a condor 20/5 delta and of the middle, with their real mids and vols.
final class CondorLegs {
  /// One option out of the money.
  ///
  /// @param mid undiscounted, points
  /// @param vol of the mid
  record Leg(double strike, int sign, double mid, double vol) {}

  private static final Map<Moneyness, Double> DELTAS =
      Map.of(
          Moneyness.PUT_5, -.05,
          Moneyness.PUT_20, -.20,
          Moneyness.CALL_20, .20,
          Moneyness.CALL_5, .05);

  private CondorLegs() {}

  /// The strikes nearest to the deltas and to the forward; empty when a side has no quotes.
  static Optional<Map<Moneyness, Leg>> of(RealSlice real) {
    ChainVols vols = ChainVols.of(real.slice(), real.years(), real.forward());
    double forward = real.forward().forward();
    Map<Moneyness, Leg> legs = new EnumMap<>(Moneyness.class);
    Map<Moneyness, Double> misses = new EnumMap<>(Moneyness.class);
    for (int i = 0; i < real.slice().size(); i++) {
      double strike = real.slice().strike(i);
      Right right = strike < forward ? Right.PUT : Right.CALL;
      if (real.slice().state(right, i) == QuoteState.TWO_SIDED
          && vols.vol(right, i) instanceof QuoteVol.Value value) {
        double stdDev = value.vol() * Math.sqrt(real.years());
        double delta = Black76.forwardDelta(forward, strike, stdDev, right.sign());
        double mid = real.slice().quote(right, i).mid() / real.forward().discount();
        Leg leg = new Leg(strike, right.sign(), mid, value.vol());
        for (Moneyness place : Moneyness.values()) {
          Double target = DELTAS.get(place);
          double miss = target == null ? Math.abs(strike - forward) : Math.abs(delta - target);
          boolean isSide = target == null || target * right.sign() > 0;
          if (isSide && miss < misses.getOrDefault(place, Double.POSITIVE_INFINITY)) {
            misses.put(place, miss);
            legs.put(place, leg);
          }
        }
      }
    }
    return legs.size() == Moneyness.values().length ? Optional.of(legs) : Optional.empty();
  }

  /// The credit of the condor, undiscounted points.
  static double credit(Map<Moneyness, Double> prices) {
    return prices.getOrDefault(Moneyness.PUT_20, 0.0)
        + prices.getOrDefault(Moneyness.CALL_20, 0.0)
        - prices.getOrDefault(Moneyness.PUT_5, 0.0)
        - prices.getOrDefault(Moneyness.CALL_5, 0.0);
  }
}
