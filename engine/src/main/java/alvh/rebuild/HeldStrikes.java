package alvh.rebuild;

import alvh.instrument.OptionContract;
import alvh.instrument.OptionRoot;
import alvh.time.Expiry;
import java.util.Set;
import java.util.stream.Collectors;

/// The strikes of one expiry that are held, whether or not the day's own grid reaches them.
final class HeldStrikes {
  private HeldStrikes() {}

  static Set<Double> of(OptionRoot root, Expiry expiry, Set<OptionContract> held) {
    return held.stream()
        .filter(c -> c.root() == root && c.expiry().equals(expiry.date()))
        .map(OptionContract::strike)
        .collect(Collectors.toUnmodifiableSet());
  }
}
