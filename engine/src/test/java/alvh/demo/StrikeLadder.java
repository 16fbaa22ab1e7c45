package alvh.demo;

import java.util.ArrayList;
import java.util.List;

/// The strikes of one expiry: every 5 points near the money, widening to 25, 50 and 100.
final class StrikeLadder {
  /// Beyond this life, in years, each region has the next wider step.
  private static final double FINE_UNTIL = 0.3;

  /// How far each step reaches, in standard deviations below and above the forward.
  private static final double[] REACH_BELOW = {1.0, 2.2, 4.0, 7.0};

  private static final double[] REACH_ABOVE = {0.9, 1.6, 2.4, 3.5};
  private static final int[] STEPS = {5, 25, 50, 100};

  /// Bounds of the 5-point region, points from the forward: short lives need some, long ones stop.
  private static final double MIN_FINE = 60;

  private static final double MAX_FINE = 200;

  /// No strike below this share of the forward.
  private static final double LOWEST = 0.2;

  private StrikeLadder() {}

  /// @param stdDev total standard deviation at the money
  static List<Integer> strikes(double forward, double stdDev, double years) {
    double deviation = forward * stdDev;
    boolean fine = years < FINE_UNTIL;
    List<Integer> strikes = new ArrayList<>();
    int first = coarse(Math.max(forward - REACH_BELOW[3] * deviation, LOWEST * forward));
    int last = coarse(forward + REACH_ABOVE[3] * deviation);
    for (int strike = first; strike <= last; strike += STEPS[0]) {
      if (strike % STEPS[region(strike - forward, deviation, fine)] == 0) {
        strikes.add(strike);
      }
    }
    return strikes;
  }

  private static int region(double offset, double deviation, boolean fine) {
    double distance = Math.abs(offset);
    double[] reach = offset < 0 ? REACH_BELOW : REACH_ABOVE;
    if (!fine) {
      return distance <= reach[0] * deviation ? 1 : distance <= reach[1] * deviation ? 2 : 3;
    }
    double nearest = Math.clamp(reach[0] * deviation, MIN_FINE, MAX_FINE);
    if (distance <= nearest) {
      return 0;
    }
    if (distance <= Math.max(reach[1] * deviation, 2 * nearest)) {
      return 1;
    }
    return distance <= Math.max(reach[2] * deviation, 3 * nearest) ? 2 : 3;
  }

  private static int coarse(double level) {
    return Math.max((int) (level / STEPS[3]), 1) * STEPS[3];
  }
}
