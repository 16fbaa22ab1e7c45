package alvh.hedge;

import alvh.book.FuturesPosition;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Books and hedges drawn at random, from calm ones to such as break several bounds at once.
final class RandomBooks {
  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);
  private static final LocalDate SETTLEMENT = LocalDate.of(2024, 2, 14);

  private final SplittableRandom random;

  RandomBooks(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /// A book; a third of them hold a hedge already.
  HedgedBook book() {
    int condors = random.nextInt(1, 60);
    var condor =
        new Exposure(
            -condors * random.nextDouble(20, 250),
            condors * random.nextDouble(-0.4, 0.4),
            condors * random.nextDouble(-15, 60),
            condors * random.nextDouble(-15, 60),
            condors * random.nextDouble(1_000, 12_000));
    boolean isHedged = random.nextInt(3) == 0;
    var hedges =
        isHedged
            ? new Exposure(
                -condor.vegaPerVixPointUsd() * random.nextDouble(0, 1.5),
                -condors * random.nextDouble(0, 0.3),
                -condors * random.nextDouble(-5, 30),
                0,
                condors * random.nextDouble(0, 2_000))
            : Exposure.NONE;
    double equity = condor.atRiskUsd() / random.nextDouble(0.005, 0.06);
    return new HedgedBook(
        equity,
        condors,
        condor,
        condors * random.nextDouble(0, 0.1),
        hedges,
        random.nextDouble(1_000, 6_000));
  }

  /// From one to five hedges, some of them ways to take a held one off.
  List<HedgeCandidate> carriers(HedgedBook book) {
    List<HedgeCandidate> all = new ArrayList<>();
    int count = random.nextInt(1, 5);
    for (int i = 0; i < count; i++) {
      double vega = random.nextDouble(2, 900);
      all.add(
          candidate(
              "hedge" + i,
              false,
              new Exposure(
                  vega,
                  -vega * random.nextDouble(0, 0.0015),
                  vega * random.nextDouble(-0.3, 0.1),
                  0,
                  vega * random.nextDouble(1, 30)),
              random.nextInt(1, 400)));
    }
    if (!book.hedges().equals(Exposure.NONE)) {
      int held = random.nextInt(1, 30);
      all.add(candidate("held", true, book.hedges().share(-1.0 / held), held));
    }
    return all;
  }

  private HedgeCandidate candidate(String id, boolean isHeld, Exposure exposure, int most) {
    var unit =
        new FuturesPosition(
            id, Sleeve.VX_OVERLAY, new FutureContract(FutureRoot.VXM, SETTLEMENT), 1, 15, DAY);
    var cost = new UnitCost(0, random.nextDouble(0, 50), random.nextDouble(0, 3));
    return new HedgeCandidate(unit, isHeld, id, exposure, cost, most);
  }
}
