package alvh.hedge;

import alvh.book.FuturesPosition;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.risk.HedgeRisk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// ES and MES as carriers of delta: the first quarter month that outlives the condors.
final class IndexFutures {
  /// Quarters are looked for this far ahead, days.
  private static final int AHEAD = 200;

  private IndexFutures() {}

  /// No account trades more contracts in one order.
  private static final int MOST = 10_000;

  /// @param sign of the delta that is needed
  /// @param refused takes what was not listed or cannot be valued
  static List<HedgeCandidate> of(
      HedgeMarket market, VegaWindow window, int sign, HedgedBook book, List<String> refused) {
    List<HedgeCandidate> carriers = new ArrayList<>();
    for (FutureRoot root : List.of(FutureRoot.MES, FutureRoot.ES)) {
      LocalDate date = market.view().date();
      Optional<LocalDate> settlement =
          window
              .end()
              .datesUntil(window.end().plusDays(AHEAD))
              .filter(day -> market.listings().isListed(root, day, date))
              .findFirst();
      if (settlement.isEmpty()) {
        refused.add(root + " was not listed on " + date);
      } else {
        carriers.addAll(
            carrier(market, new FutureContract(root, settlement.get()), sign, book, refused));
      }
    }
    return carriers;
  }

  private static List<HedgeCandidate> carrier(
      HedgeMarket market,
      FutureContract contract,
      int sign,
      HedgedBook book,
      List<String> refused) {
    String label = String.format(Locale.ROOT, "%s %s", sign > 0 ? "buy" : "sell", contract.label());
    var unit =
        // no price series of S&P futures is at hand: the index stands in for the price
        new FuturesPosition(
            contract.label(),
            Sleeve.VX_OVERLAY,
            contract,
            sign,
            book.indexLevel(),
            market.view().date());
    HedgeRisk risk = market.risk(unit);
    return switch (ExposureReading.of(risk, market.marks().vix().vixPerIndexPoint())) {
      case ExposureReading.Unknown(String why) -> {
        refused.add(why);
        yield List.of();
      }
      case ExposureReading.Known(Exposure exposure) ->
          List.of(
              new HedgeCandidate(
                  unit, label, exposure, FutureCandidates.cost(market, contract), MOST));
    };
  }
}
