package alvh.lake;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.ChildJvm;
import alvh.market.OptionChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Imports that are killed at random moments.
class LakeKillTest {
  private static final long SEED = 20_180_205;
  private static final int FEW = 3;
  private static final int MANY = 50;

  /// Steps of an import, days and their revisions, and its beginning.
  private static final int STEPS = 1 + LakeImporter.DAYS + LakeImporter.DAYS / 3;

  /// From one step to the next, on a slow machine too.
  private static final int MAX_MILLIS = 60;

  private static final long NANOS_PER_MILLI = 1_000_000;

  @TempDir private Path folder;

  @Test
  void a_few_kills_leave_no_half_file() throws IOException {
    kill(FEW);
  }

  @Test
  @Tag("slow")
  void fifty_kills_leave_no_half_file() throws IOException {
    kill(MANY);
  }

  private void kill(int times) throws IOException {
    Path lake = folder.resolve("killed");
    Path temporary = Files.createDirectories(folder.resolve("tmp"));
    Random random = new Random(SEED);
    int atWork = 0;
    int left = 0;
    int lakes = 0;
    for (int i = 0; i < times; i++) {
      int before = Lake.in(lake).snapshot().all().size();
      boolean isDone = killed(lake, temporary, random);
      int after = Lake.in(lake).snapshot().all().size();
      atWork += !isDone && after > before ? 1 : 0;
      left += parts(lake);
      requireWhole(lake);
      if (isDone) {
        // a whole lake has nothing more to be cut off: the next rounds begin another one
        requireSameAsUnkilled(lake, lakes++);
        lake = folder.resolve("killed-" + lakes);
      }
    }
    try (ChildJvm last = child(lake, temporary)) {
      assertThat(last.rest()).contains(LakeImporter.DONE);
    }
    requireWhole(lake);
    assertThat(parts(lake)).as("leftovers that the last writer swept").isZero();
    requireSameAsUnkilled(lake, lakes);
    System.out.printf(
        Locale.ROOT,
        "%d imports killed, %d of them between two files, %d files in the making left and swept%n",
        times,
        atWork,
        left);
  }

  private ChildJvm child(Path lake, Path temporary) {
    return ChildJvm.with(
        List.of("-Djava.io.tmpdir=" + temporary), LakeImporter.class, lake.toString());
  }

  /// Runs an import and kills it some time after one of its steps.
  ///
  /// @return whether it had ended before
  private boolean killed(Path lake, Path temporary, Random random) {
    int step = 1 + random.nextInt(STEPS - 1);
    try (ChildJvm child = child(lake, temporary)) {
      for (int i = 0; i < step; i++) {
        assertThat(child.line()).contains(LakeImporter.STEP);
      }
      long until = System.nanoTime() + random.nextInt(MAX_MILLIS) * NANOS_PER_MILLI;
      while (System.nanoTime() < until) {
        LockSupport.parkNanos(NANOS_PER_MILLI);
      }
      child.kill();
      return child.rest().contains(LakeImporter.DONE);
    }
  }

  /// Every file under its final name opens and holds the rows that its name tells.
  private static void requireWhole(Path lake) {
    assertThat(LakeCheck.of(Lake.in(lake).snapshot(), name -> {}).faults()).isEmpty();
  }

  private static int parts(Path lake) throws IOException {
    Path staging = Lake.in(lake).staging();
    if (!Files.isDirectory(staging)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(staging)) {
      return Math.toIntExact(files.count());
    }
  }

  /// The content in force of every day is that of a lake that was imported in one go.
  private void requireSameAsUnkilled(Path lake, int number) {
    Path unkilled = folder.resolve("unkilled-" + number);
    LakeImporter.main(new String[] {unkilled.toString()});
    assertThat(inForce(lake)).isEqualTo(inForce(unkilled)).hasSize(LakeImporter.DAYS);
    try (LakeHistory history = Lakes.history(lake)) {
      OptionChain wanted = LakeImporter.chain(3, 2);
      Lakes.requireSame(history.chains(wanted.asOf()).getFirst(), wanted);
    }
  }

  private static List<String> inForce(Path lake) {
    List<String> names = new ArrayList<>();
    Lake.in(lake)
        .snapshot()
        .newest(LakeDataset.quotes("SPX"))
        .forEach(r -> names.add(r.partition() + " " + r.hash()));
    return names;
  }
}
