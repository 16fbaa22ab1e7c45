package alvh.market;

import java.time.Instant;
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
    return instants.stream().filter(at -> at.isAfter(instant)).findFirst();
  }

  /// The last release up to and including `instant`.
  public Optional<Instant> lastUpTo(Instant instant) {
    return instants.stream().filter(at -> !at.isAfter(instant)).reduce((a, b) -> b);
  }
}
