package alvh.feed;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.files.FolderLock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kept chains and their names.
class ChainArchiveTest {
  private static final Instant NOON = Instant.parse("2024-01-05T17:00:00Z");
  private static final Instant CLOSE = Instant.parse("2024-01-05T21:15:00Z");
  private static final Instant MONDAY = Instant.parse("2024-01-08T15:30:12Z");

  @TempDir private Path folder = Path.of("");
  private final FakeTime time = FakeTime.at("2024-01-09T00:00:00Z");
  private ChainArchive archive = ChainArchive.in(folder, time);

  @BeforeEach
  void open() {
    archive = ChainArchive.in(folder, time);
  }

  private ChainArchive.Kept keep(String underlying, Instant quotes, String json) {
    return archive.write(underlying, quotes, json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void names_say_underlying_and_new_york_time() {
    keep("SPX", CLOSE, "{}");
    keep("VIX", MONDAY, "{}");
    assertThat(archive.list())
        .extracting(s -> folder.toAbsolutePath().relativize(s.path()).toString())
        .containsExactly(
            "2024-01-05/SPX_2024-01-05T1615.json.gz", "2024-01-08/VIX_2024-01-08T103012.json.gz");
  }

  @Test
  void equal_bytes_give_equal_files_and_other_ones_a_second_file() throws IOException {
    ChainArchive.Kept first = keep("SPX", CLOSE, "{\"a\":1}");
    byte[] file = Files.readAllBytes(first.snapshot().path());
    assertThat(keep("SPX", CLOSE, "{\"a\":1}"))
        .isEqualTo(new ChainArchive.Kept(first.snapshot(), false));
    ChainArchive.Kept second = keep("SPX", CLOSE, "{\"a\":2}");
    assertThat(second.snapshot().path().getFileName()).hasToString("SPX_2024-01-05T1615-2.json.gz");
    assertThat(first.snapshot().path()).hasBinaryContent(file);
    Files.delete(first.snapshot().path());
    keep("SPX", CLOSE, "{\"a\":1}");
    assertThat(first.snapshot().path()).hasBinaryContent(file);
    // RFC 1952: no name, no time, unknown system
    assertThat(file).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xFF);
  }

  @Test
  void the_latest_is_never_after_the_moment_asked_for() {
    keep("SPX", NOON, "{\"a\":1}");
    keep("SPX", CLOSE, "{\"a\":2}");
    keep("SPX", CLOSE, "{\"a\":3}");
    keep("SPX", MONDAY, "{\"a\":4}");
    keep("VIX", MONDAY, "{\"a\":5}");
    assertThat(archive.latest("SPX", NOON.minusSeconds(1))).isEmpty();
    assertThat(archive.latest("SPX", CLOSE.minusSeconds(1)).orElseThrow().quotes()).isEqualTo(NOON);
    assertThat(archive.latest("SPX", CLOSE).orElseThrow().version()).isEqualTo(2);
    assertThat(archive.latest("SPX", MONDAY.minusSeconds(1)).orElseThrow().quotes())
        .isEqualTo(CLOSE);
    assertThat(archive.latest("SPX", MONDAY).orElseThrow().quotes()).isEqualTo(MONDAY);
    assertThat(archive.latest("VIX").orElseThrow().quotes()).isEqualTo(MONDAY);
    assertThat(archive.latest("XSP")).isEmpty();
  }

  @Test
  void what_a_stopped_run_was_writing_is_no_chain_and_is_removed() throws IOException {
    keep("SPX", CLOSE, "{}");
    Path half = folder.resolve("2024-01-05/.SPX_2024-01-05T1200.json.gz.tmp");
    Files.write(half, new byte[] {31});
    Files.writeString(folder.resolve("2024-01-05/notes.txt"), "mine");
    assertThat(archive.list()).hasSize(1);
    assertThat(archive.leftovers()).hasSize(1);
    assertThat(half).doesNotExist();
    assertThat(folder.resolve("2024-01-05/notes.txt")).exists();
  }

  @Test
  void what_a_stopped_run_was_taking_is_removed_unless_a_run_is_at_it() throws IOException {
    Path partial = Files.createDirectories(folder.resolve(".partial"));
    Files.writeString(partial.resolve("_SPX.json.part"), "{\"timest");
    try (FolderLock _ = FolderLock.exclusive(partial, Duration.ZERO, time)) {
      assertThat(archive.leftovers()).isEmpty();
    }
    assertThat(archive.leftovers())
        .extracting(Leftover::text)
        .containsExactly(".partial/_SPX.json.part: was unfinished and is removed (8 bytes)");
    assertThat(archive.leftovers()).isEmpty();
    assertThat(time.pauses()).isEmpty();
  }

  @Test
  void a_chain_that_is_being_written_is_no_leftover() throws IOException {
    Path half = Files.createDirectories(folder.resolve("2024-01-05")).resolve(".SPX.json.gz.tmp");
    Files.write(half, new byte[] {31});
    try (FolderLock _ = FolderLock.exclusive(folder, Duration.ZERO, time)) {
      assertThat(archive.leftovers()).isEmpty();
    }
    assertThat(half).exists();
    assertThat(time.pauses()).isEmpty();
  }
}
