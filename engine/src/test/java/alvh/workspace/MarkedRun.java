package alvh.workspace;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

/// A program that begins a run and never ends it.
final class MarkedRun {
  private MarkedRun() {}

  /// @param arguments the workspace's folder
  public static void main(String[] arguments) throws InterruptedException {
    var clock = InstantSource.fixed(Instant.parse("2024-01-05T21:20:00Z"));
    RunMarker marker = RunMarker.begin(Path.of(arguments[0]), "data fetch", clock);
    marker.note("took VIX_History.csv");
    marker.note("took SKEW_History.csv");
    System.out.println("noted");
    Thread.currentThread().join();
  }
}
