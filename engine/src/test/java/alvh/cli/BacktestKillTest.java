package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs that are killed at random moments, half of them while results are being written.
@Tag("real-data")
class BacktestKillTest {
  private static final long SEED = 20_180_205;
  private static final int FEW = 2;
  private static final int MANY = 50;

  /// About as long as results take to be written and put in place.
  private static final int WRITING_MILLIS = 250;

  /// About as long as the first run takes, and a part of the next.
  private static final int RUNNING_MILLIS = 8_000;

  private static final long NANOS_PER_MILLI = 1_000_000;

  @TempDir private Path folder;

  @Test
  void two_kills_leave_no_half_results() throws IOException {
    kill(FEW);
  }

  @Test
  @Tag("slow")
  void fifty_kills_leave_no_half_results() throws IOException {
    kill(MANY);
  }

  private static String[] words(Path out) {
    return EarlyFebruary2018.words(
            CommandRun.example("spxw-2018.yaml"),
            "2018-02-01",
            "2018-02-06",
            "--out",
            out.toString())
        .toArray(String[]::new);
  }

  private void kill(int times) throws IOException {
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(CommandRun.of(words(undisturbed)).code()).isZero();
    SortedMap<String, byte[]> whole = EarlyFebruary2018.bytes(undisturbed);
    Path place = Files.createDirectories(folder.resolve("place"));
    Path out = place.resolve("run");
    var random = new Random(SEED);
    int left = 0;
    int whileWriting = 0;
    for (int i = 0; i < times; i++) {
      boolean isWriting = i % 2 == 0;
      try (ChildJvm child = ChildJvm.of(BacktestRepeater.class, words(out))) {
        assertThat(child.line()).contains(BacktestRepeater.BEGIN);
        if (isWriting) {
          String hidden = "." + out.getFileName() + "." + child.pid() + ".new";
          while (!Files.exists(place.resolve(hidden))) {
            LockSupport.parkNanos(NANOS_PER_MILLI / 2);
          }
        }
        pause(random.nextInt(isWriting ? WRITING_MILLIS : RUNNING_MILLIS));
        child.kill().end();
      }
      int hidden = hidden(place);
      left += hidden;
      whileWriting += hidden > 0 ? 1 : 0;
      if (Files.exists(out)) {
        requireSame(out, whole);
      }
    }
    assertThat(CommandRun.of(words(out)).code()).isZero();
    requireSame(out, whole);
    assertThat(hidden(place)).as("leftovers that the last writer swept").isZero();
    System.out.printf(
        Locale.ROOT,
        "%d runs killed, %d of them while they wrote; %d hidden folders left and swept%n",
        times,
        whileWriting,
        left);
  }

  private static void pause(int millis) {
    long until = System.nanoTime() + millis * NANOS_PER_MILLI;
    while (System.nanoTime() < until) {
      LockSupport.parkNanos(NANOS_PER_MILLI);
    }
  }

  private static int hidden(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return Math.toIntExact(files.filter(f -> f.getFileName().toString().startsWith(".")).count());
    }
  }

  private static void requireSame(Path out, SortedMap<String, byte[]> whole) throws IOException {
    SortedMap<String, byte[]> found = EarlyFebruary2018.bytes(out);
    assertThat(found.keySet()).isEqualTo(whole.keySet());
    whole.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
  }
}
