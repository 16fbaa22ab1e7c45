package alvh.hedge;

import alvh.scenario.CurveMove;
import alvh.scenario.MarketMove;
import alvh.vix.TenorBeta;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Joint moves with the fat tails and the correlation of real ones, from a seed.
final class SeededMoves {
  private static final double DAILY_VOL = 0.007;
  private static final int DEGREES_OF_FREEDOM = 4;
  private static final double VIX_PER_RETURN = -5;
  private static final double VIX_NOISE = 0.035;
  private static final double CURVE_NOISE = 0.008;

  private SeededMoves() {}

  static List<MarketMove> draw(SplittableRandom random, int count) {
    List<MarketMove> moves = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double chiSquared = 0;
      for (int n = 0; n < DEGREES_OF_FREEDOM; n++) {
        double z = random.nextGaussian();
        chiSquared += z * z;
      }
      double student = random.nextGaussian() / Math.sqrt(chiSquared / DEGREES_OF_FREEDOM);
      double spx = Math.clamp(DAILY_VOL * student, -0.15, 0.12);
      double vix = VIX_PER_RETURN * spx + VIX_NOISE * random.nextGaussian();
      double[] curve = new double[6];
      for (int node = 0; node < curve.length; node++) {
        double beta = TenorBeta.DEFAULT.beta((double) CurveMove.days(node));
        curve[node] = beta * vix + CURVE_NOISE * random.nextGaussian();
      }
      moves.add(new MarketMove(spx, vix, CurveMove.of(curve), 1));
    }
    return moves;
  }
}
