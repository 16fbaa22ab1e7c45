package alvh.feed;

import alvh.time.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Keeps the distance between requests to one host, and remembers hosts that do not answer.
/// Mutable; belongs to one thread.
final class HostPace {
  private final InstantSource clock;
  private final Pause pause;
  private final Map<String, Instant> due = new HashMap<>();
  private final Set<String> down = new HashSet<>();

  HostPace(InstantSource clock, Pause pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /// Waits until `host` may be asked, and counts a request from then.
  void await(String host, Duration pace) throws InterruptedException {
    Instant now = clock.instant();
    Instant from = due.getOrDefault(host, now);
    if (from.isAfter(now)) {
      pause.pause(Duration.between(now, from));
    }
    due.put(host, (from.isAfter(now) ? from : now).plus(pace));
  }

  /// `host` could not be reached: in this run every further file of it is tried once only.
  void isDown(String host) {
    down.add(host);
  }

  boolean isKnownDown(String host) {
    return down.contains(host);
  }
}
