package alvh.market;

import alvh.instrument.FutureContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The days of one futures contract, oldest first.
///
/// @param contract the contract
/// @param bars strictly ascending trade dates
/// @param source the file it was read from
public record FuturesSeries(FutureContract contract, List<FuturesBar> bars, String source) {
  public FuturesSeries {
    bars = List.copyOf(bars);
    for (int i = 1; i < bars.size(); i++) {
      if (!bars.get(i).tradeDate().isAfter(bars.get(i - 1).tradeDate())) {
        throw new IllegalArgumentException(
            contract.label() + ": trade dates must ascend at " + bars.get(i).tradeDate());
      }
    }
  }

  /// The bar of `date`, if the contract has one.
  public Optional<FuturesBar> on(LocalDate date) {
    int low = 0;
    int high = bars.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = bars.get(middle).tradeDate().compareTo(date);
      if (order == 0) {
        return Optional.of(bars.get(middle));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }
}
