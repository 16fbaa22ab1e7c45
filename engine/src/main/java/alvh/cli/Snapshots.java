package alvh.cli;

import alvh.feed.ChainArchive;
import alvh.feed.ChainSnapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The newest snapshots of a workspace that belong to one moment of the market.
final class Snapshots {
  /// The chains of SPX and VIX are asked for one after the other; further apart they are two
  /// moments of the market. It is also what the reader of delayed quotes allows.
  private static final Duration SAME_MOMENT = Duration.ofMinutes(20);

  private Snapshots() {}

  /// The newest snapshot of SPX, not after `notAfter` where it is given, and that of VIX nearest to
  /// it, where there is one of the same moment; none when there is no SPX.
  ///
  /// Of two equally near the earlier. The moment is that of SPX, whatever the other's.
  static List<ChainSnapshot> newest(Path chains, Optional<Instant> notAfter) {
    var archive = ChainArchive.in(chains, Thread::sleep);
    Optional<ChainSnapshot> spx =
        notAfter.map(last -> archive.latest("SPX", last)).orElseGet(() -> archive.latest("SPX"));
    List<ChainSnapshot> newest = new ArrayList<>(spx.stream().toList());
    spx.flatMap(s -> nearest(archive, s.quotes(), notAfter)).ifPresent(newest::add);
    return newest;
  }

  private static Optional<ChainSnapshot> nearest(
      ChainArchive archive, Instant moment, Optional<Instant> notAfter) {
    Instant last = moment.plus(SAME_MOMENT);
    Instant until = notAfter.filter(asked -> asked.isBefore(last)).orElse(last);
    Optional<ChainSnapshot> before =
        archive
            .latest("VIX", moment.isBefore(until) ? moment : until)
            .filter(vix -> !vix.quotes().isBefore(moment.minus(SAME_MOMENT)));
    Optional<ChainSnapshot> after = firstAfter(archive, moment, until);
    if (before.isEmpty() || after.isEmpty()) {
      return before.or(() -> after);
    }
    Duration back = Duration.between(before.get().quotes(), moment);
    Duration ahead = Duration.between(moment, after.get().quotes());
    return ahead.compareTo(back) < 0 ? after : before;
  }

  /// The earliest snapshot of VIX after `moment` and not after `until`.
  private static Optional<ChainSnapshot> firstAfter(
      ChainArchive archive, Instant moment, Instant until) {
    Optional<ChainSnapshot> first = Optional.empty();
    Optional<ChainSnapshot> found = archive.latest("VIX", until);
    while (found.isPresent() && found.get().quotes().isAfter(moment)) {
      first = found;
      found = archive.latest("VIX", found.get().quotes().minusMillis(1));
    }
    return first;
  }
}
