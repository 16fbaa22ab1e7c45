package alvh.market;

import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When one kind of news was or will be released. The dates are scheduled ahead, so they may be
/// known before the instant itself.
///
/// @param name as rules call it: `fomc`, `cpi`, `ppi`, `nfp`
/// @param instants ascending
/// @param source the files
public record ReleaseDates(String name, List<Instant> instants, String source) {
  public ReleaseDates {
    instants = instants.stream().sorted(Comparator.naturalOrder()).distinct().toList();
  }

  /// The first release after `instant`.
  public Optional<Instant> nextAfter(Instant instant) {
    int upTo = countUpTo(instant);
    return upTo < instants.size() ? Optional.of(instants.get(upTo)) : Optional.empty();
  }

  /// The last release up to and including `instant`.
  public Optional<Instant> lastUpTo(Instant instant) {
    int upTo = countUpTo(instant);
    return upTo > 0 ? Optional.of(instants.get(upTo - 1)) : Optional.empty();
  }

  private int countUpTo(Instant instant) {
    int found = Collections.binarySearch(instants, instant);
    return found >= 0 ? found + 1 : -found - 1;
  }
}
