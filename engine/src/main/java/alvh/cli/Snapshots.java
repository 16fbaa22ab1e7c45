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

  /// The newest snapshot of SPX not after `notAfter`, and that of VIX where there is one of the
  /// same moment; none when there is no SPX.
  static List<ChainSnapshot> newest(Path chains, Instant notAfter) {
    var archive = ChainArchive.in(chains, Thread::sleep);
    List<ChainSnapshot> newest = new ArrayList<>();
    archive
        .latest("SPX", notAfter)
        .ifPresent(spx -> {
          newest.add(spx);
          latestNear(archive, spx.quotes(), notAfter).ifPresent(newest::add);
        });
    return newest;
  }

  private static Optional<ChainSnapshot> latestNear(
      ChainArchive archive, Instant moment, Instant notAfter) {
    Instant until = moment.plus(SAME_MOMENT);
    return archive
        .latest("VIX", until.isBefore(notAfter) ? until : notAfter)
        .filter(vix -> !vix.quotes().isBefore(moment.minus(SAME_MOMENT)));
  }
}
