package alvh.feed;

import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/// How long to wait before the next attempt: twice as long each time, by chance up to half less, so
/// that many programs do not return at one moment; longer when the source asks for it.
final class BackOff {
  private final FetchPolicy.Times times;
  private final SplittableRandom random;

  BackOff(FetchPolicy.Times times, long seed) {
    this.times = times;
    this.random = new SplittableRandom(seed);
  }

  /// The rest after failed attempt number `attempt`, from 1.
  Duration after(int attempt, Optional<Duration> asked) {
    long doubled = times.backOff().toMillis() << Math.min(attempt - 1, 20);
    long most = Math.min(doubled, times.maxBackOff().toMillis());
    Duration own = Duration.ofMillis(Math.round(most * (0.5 + random.nextDouble() / 2)));
    Duration wanted = asked.filter(a -> a.compareTo(own) > 0).orElse(own);
    return wanted.compareTo(times.maxRetryAfter()) > 0 ? times.maxRetryAfter() : wanted;
  }
}
