package alvh.feed;

import alvh.time.Pause;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// A clock that moves by what is waited for, and a little with every look at it, so that a body
/// that never ends meets its deadline without a test that sleeps. Safe for several threads.
public final class FakeTime implements InstantSource, Pause {
  private final Duration perLook;
  private final List<Duration> pauses = new ArrayList<>();
  private Instant now;

  private FakeTime(Instant start, Duration perLook) {
    this.now = start;
    this.perLook = perLook;
  }

  /// A clock that stands still but for pauses.
  public static FakeTime at(String start) {
    return new FakeTime(Instant.parse(start), Duration.ZERO);
  }

  /// The same, that also moves by `perLook` with every look.
  public FakeTime moving(Duration look) {
    return new FakeTime(now, look);
  }

  @Override
  public synchronized Instant instant() {
    now = now.plus(perLook);
    return now;
  }

  @Override
  public synchronized void pause(Duration span) {
    pauses.add(span);
    now = now.plus(span);
  }

  /// Lets `span` pass.
  public synchronized void pass(Duration span) {
    now = now.plus(span);
  }

  /// What was waited for.
  public synchronized List<Duration> pauses() {
    return List.copyOf(pauses);
  }
}
