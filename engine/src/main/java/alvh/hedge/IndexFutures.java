package alvh.hedge;

import alvh.book.FuturesPosition;
import alvh.book.Sleeve;
import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import alvh.risk.Figure;
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

  /// @param sign of the delta that is needed
  /// @param refused takes what was not listed
  static List<DeltaCarrier> of(
      HedgeMarket market, VegaWindow window, int sign, HedgedBook book, List<String> refused) {
    List<DeltaCarrier> carriers = new ArrayList<>();
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
        carriers.add(carrier(market, new FutureContract(root, settlement.get()), sign, book));
      }
    }
    return carriers;
  }

  private static DeltaCarrier carrier(
      HedgeMarket market, FutureContract contract, int sign, HedgedBook book) {
    String label = String.format(Locale.ROOT, "%s %s", sign > 0 ? "buy" : "sell", contract.label());
    return new DeltaCarrier(
        // no price series of S&P futures is at hand: the index stands in for the price
        new FuturesPosition(
            contract.label(),
            Sleeve.VX_OVERLAY,
            contract,
            sign,
            book.indexLevel(),
            market.view().date()),
        label,
        sign * contract.multiplier() / ExposureReading.CONTRACT_DELTA_USD,
        0,
        FutureCandidates.cost(market, contract),
        Figure.unknown(
            contract.label() + " can lose without a bound of its own, so S-63 could not be held"));
  }
}
