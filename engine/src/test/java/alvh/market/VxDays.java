package alvh.market;

import alvh.instrument.FutureContract;
import alvh.instrument.FutureRoot;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// VX contracts of which a test knows settlements only.
public final class VxDays {
  private VxDays() {}

  /// The contract that settles finally on `settlement`, with its settlements by day.
  public static FuturesSeries of(LocalDate settlement, Map<LocalDate, Double> settles) {
    OptionalDouble none = OptionalDouble.empty();
    return new FuturesSeries(
        new FutureContract(FutureRoot.VX, settlement),
        new TreeMap<>(settles)
            .entrySet().stream()
                .map(e ->
                    new FuturesBar(
                        e.getKey(), none, none, none, none, OptionalDouble.of(e.getValue()), 0, 0))
                .toList(),
        "given");
  }
}
