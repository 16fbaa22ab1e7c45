package alvh.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import alvh.market.OptionChain;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Readers that go on while revisions are imported.
class ReadersBesideWriterTest {
  private static final Instant DAY = Instant.parse("2024-01-05T21:15:00Z");
  private static final int REVISIONS = 15;
  private static final int READERS = 2;
  private static final int STRIKES = 300;

  /// The level of a drawn chain tells its seed.
  private static final int BASE_LEVEL = 4700;

  @TempDir private Path folder;

  @Test
  void readers_always_see_one_whole_revision() throws Exception {
    Lakes.put(folder, List.of(Lakes.drawn(DAY, 0, STRIKES)));
    AtomicBoolean isOver = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(READERS)) {
      List<Future<Integer>> readers =
          List.of(
              threads.submit(() -> read(isOver, false)), threads.submit(() -> read(isOver, true)));
      try (LakeWriter writer = Lakes.writer(folder)) {
        for (int version = 1; version <= REVISIONS; version++) {
          Deposit deposit = Lakes.put(writer, List.of(Lakes.drawn(DAY, version, STRIKES)));
          assertThat(deposit.revision().number()).isEqualTo(version + 1);
        }
      } finally {
        isOver.set(true);
      }
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).as("revisions that were seen").isBetween(1, REVISIONS + 1);
      }
    }
  }

  /// @return how many revisions it saw
  private int read(AtomicBoolean isOver, boolean isCached) {
    int seen = 0;
    int newest = -1;
    boolean isLast = false;
    while (!isLast) {
      isLast = isOver.get();
      Lake lake = Lake.in(folder);
      try (LakeHistory history =
          isCached
              ? LakeHistory.cached(lake, Lakes.RULES)
              : LakeHistory.of(lake.snapshot(), Lakes.RULES)) {
        OptionChain chain = history.chains(DAY).getFirst();
        int version = (int) chain.underlyingLevel().orElseThrow() - BASE_LEVEL;
        Lakes.requireSame(chain, Lakes.drawn(DAY, version, STRIKES));
        assertThat(version).as("time does not run back").isGreaterThanOrEqualTo(newest);
        seen += version > newest ? 1 : 0;
        newest = version;
      }
    }
    assertThat(newest).isEqualTo(REVISIONS);
    return seen;
  }

  @Test
  void a_second_writer_waits_its_turn() {
    try (LakeWriter first = Lakes.writer(folder)) {
      assertThat(first.swept()).isZero();
      assertThat(
              catchThrowable(
                  () -> LakeWriter.open(Lake.in(folder), Duration.ZERO, span -> {}).close()))
          .hasMessageContaining("holds it");
    }
    Lakes.writer(folder).close();
  }
}
