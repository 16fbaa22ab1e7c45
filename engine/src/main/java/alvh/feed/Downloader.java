package alvh.feed;

import alvh.time.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// Asks until a file has arrived or there is no point in asking on. Belongs to one thread.
final class Downloader implements AutoCloseable {
  private final FetchPolicy policy;
  private final Pause pause;
  private final Wire wire;
  private final Exchange exchange;
  private final HostPace hosts;
  private final BackOff backOff;

  Downloader(FetchPolicy policy, InstantSource clock, Pause pause) {
    this.policy = policy;
    this.pause = pause;
    this.wire = new Wire(policy, clock);
    this.exchange = new Exchange(policy, clock, wire);
    this.hosts = new HostPace(clock, pause);
    this.backOff = new BackOff(policy.times(), policy.seed());
  }

  /// The file that `ask` names, unpacked to `candidate` when it is new.
  ///
  /// @param pace least time between requests to its host; a server on this machine needs none
  Download take(Ask ask, Path candidate, Duration pace) throws InterruptedException {
    String host = ask.url().getHost();
    boolean isOwn = FetchPolicy.isLoopback(policy.resolve(ask.url()));
    int attempts = hosts.isKnownDown(host) ? 1 : policy.attempts();
    String last = "";
    boolean isDown = false;
    for (int attempt = 1; attempt <= attempts; attempt++) {
      hosts.await(host, isOwn ? Duration.ZERO : pace);
      Attempt end = exchange.attempt(ask);
      if (end instanceof Attempt.Whole whole) {
        end = unpacked(ask, whole, candidate);
      }
      switch (end) {
        case Attempt.Whole whole -> {
          return fresh(whole, candidate);
        }
        case Attempt.NotModified _ -> {
          return new Download.NotModified();
        }
        case Attempt.NotThere absent -> {
          return new Download.NotThere(absent.status());
        }
        case Attempt.Refused refused -> {
          return new Download.Failed(host + " " + refused.what(), refused.mend(), Optional.empty());
        }
        case Attempt.Again again -> {
          last = again.what();
          isDown = again.isHostDown();
          if (attempt < attempts) {
            pause.pause(backOff.after(attempt, again.after()));
          }
        }
      }
    }
    if (isDown) {
      hosts.isDown(host);
    }
    return failed(ask, attempts, last, isDown);
  }

  private static Attempt unpacked(Ask ask, Attempt.Whole whole, Path candidate) {
    return Unpacking.unpack(ask.part(), whole.encoding(), candidate, ask.maxBytes()).orElse(whole);
  }

  private static Download fresh(Attempt.Whole whole, Path candidate) {
    return new Download.Fresh(
        candidate,
        whole.validators(),
        FileHash.of(candidate),
        FileHash.size(candidate),
        // a compressed body carries its own end
        whole.hasKnownEnd() || !whole.encoding().isEmpty());
  }

  private Download failed(Ask ask, int attempts, String last, boolean isDown) {
    Optional<String> kept =
        ask.part()
            .resumable(ask.url())
            .map(note -> ask.part().size() + " bytes are kept and gone on with next time");
    String tries = attempts == 1 ? "" : ", " + attempts + " attempts";
    return new Download.Failed(
        ask.url().getHost() + " " + last + tries,
        isDown
            ? "check the network, or set `fetch: proxy:` or HTTPS_PROXY; offline, give --offline"
            : "run it again later; what is held stays as it is",
        kept);
  }

  @Override
  public void close() {
    wire.close();
  }
}
