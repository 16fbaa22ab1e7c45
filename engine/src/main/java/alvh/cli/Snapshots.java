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

  /// The newest snapshot of SPX, not after `notAfter` where it is given, and that of VIX where
  /// there is one of the same moment; none when there is no SPX.
  static List<ChainSnapshot> newest(Path chains, Optional<Instant> notAfter) {
    var archive = ChainArchive.in(chains, Thread::sleep);
    Optional<ChainSnapshot> spx =
        notAfter.map(last -> archive.latest("SPX", last)).orElseGet(() -> archive.latest("SPX"));
    List<ChainSnapshot> newest = new ArrayList<>(spx.stream().toList());
    spx.flatMap(s -> latestNear(archive, s.quotes(), notAfter)).ifPresent(newest::add);
    return newest;
  }

  private static Optional<ChainSnapshot> latestNear(
      ChainArchive archive, Instant moment, Optional<Instant> notAfter) {
    Instant until = moment.plus(SAME_MOMENT);
    return archive
        .latest("VIX", notAfter.filter(last -> last.isBefore(until)).orElse(until))
        .filter(vix -> !vix.quotes().isBefore(moment.minus(SAME_MOMENT)));
  }
}
