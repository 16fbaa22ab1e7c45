package alvh.time;

import java.time.Duration;

/// Lets time pass: real verbs sleep, tests move their clock.
@FunctionalInterface
public interface Pause {
  /// Returns after `span`.
  ///
  /// @throws InterruptedException when the thread is asked to stop while waiting
  void pause(Duration span) throws InterruptedException;
}
