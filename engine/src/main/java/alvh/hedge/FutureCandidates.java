package alvh.hedge;

import alvh.book.FuturesPosition;
import alvh.book.Position;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.market.FuturesCurve;
import alvh.risk.HedgeRisk;
import alvh.vix.VxCurve;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The VIX futures that can be bought as an overlay, at the settlements of the newest curve.
public final class FutureCandidates {
  /// No account buys more contracts in one order.
  private static final int MOST = 10_000;

  private static final double USD_PER_CENT = 0.01;

  private FutureCandidates() {}

  /// VX of the months of the curve that outlive `window`, and VXM where it is listed.
  ///
  /// @param months how many of them, the nearest first
  public static Candidates of(HedgeMarket market, VegaWindow window, int months) {
    Optional<VxCurve> curve = market.marks().vix().curve();
    if (curve.isEmpty()) {
      return new Candidates(List.of(), List.of("VX: " + market.marks().vix().whyNoCurve()));
    }
    List<FuturesCurve.Point> points = new ArrayList<>();
    for (int n = 1; n <= curve.get().size() && points.size() < months; n++) {
      FuturesCurve.Point point = curve.get().contract(n).orElseThrow();
      if (window.isCoveredBy(point.settlement())) {
        points.add(point);
      }
    }
    if (points.isEmpty()) {
      return new Candidates(
          List.of(),
          List.of(
              "VX: no contract settles after the condors' vega window, which ends on "
                  + window.end()));
    }
    Candidates all = Candidates.NONE;
    for (FuturesCurve.Point point : points) {
      for (FutureRoot root : List.of(FutureRoot.VXM, FutureRoot.VX)) {
        all = all.and(of(market, root, point));
      }
    }
    return all;
  }

  private static Candidates of(HedgeMarket market, FutureRoot root, FuturesCurve.Point point) {
    LocalDate date = market.view().date();
    var contract = new FutureContract(root, point.settlement());
    if (!market.listings().isListed(root, point.settlement(), date)) {
      return new Candidates(List.of(), List.of(contract.label() + " was not listed on " + date));
    }
    Position unit =
        new FuturesPosition(contract.label(), Sleeve.VX_OVERLAY, contract, 1, point.settle(), date);
    HedgeRisk risk = market.risk(unit);
    return switch (ExposureReading.of(risk, market.marks().vix().vixPerIndexPoint())) {
      case ExposureReading.Unknown(String why) -> new Candidates(List.of(), List.of(why));
      case ExposureReading.Known(Exposure exposure) ->
          new Candidates(
              List.of(
                  new HedgeCandidate(
                      unit, contract.label(), exposure, cost(market, contract), MOST)),
              List.of());
    };
  }

  /// No quotes of futures are at hand: one tick is assumed to be lost.
  static UnitCost cost(HedgeMarket market, FutureContract contract) {
    LocalDate date = market.view().date();
    return new UnitCost(
        0,
        market.ticks().tick(contract.root(), date) * contract.multiplier(),
        market.fees().orderCents(contract, date, 0, 1) * USD_PER_CENT);
  }
}
