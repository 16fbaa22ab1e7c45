package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.feed.ChainArchive;
import alvh.feed.ChainSnapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which snapshots of SPX and VIX are one moment of the market.
class SnapshotsTest {
  @TempDir private Path folder;

  private static Instant at(String time) {
    return Instant.parse("2024-01-05T" + time + ":00Z");
  }

  private void collected(String underlying, String... times) {
    var archive = ChainArchive.in(folder, span -> {});
    for (String time : times) {
      archive.write(underlying, at(time), time.getBytes(StandardCharsets.UTF_8));
    }
  }

  private List<String> newest(Optional<Instant> notAfter) {
    return Snapshots.newest(folder, notAfter).stream()
        .map((ChainSnapshot s) -> s.underlying() + " " + s.quotes())
        .toList();
  }

  @Test
  void a_failed_snapshot_of_spx_does_not_pair_its_last_one_with_later_vix() {
    collected("SPX", "15:00");
    collected("VIX", "15:00", "15:15");
    assertThat(newest(Optional.empty()))
        .containsExactly("SPX 2024-01-05T15:00:00Z", "VIX 2024-01-05T15:00:00Z");
  }

  @Test
  void the_nearest_of_vix_is_taken_earlier_or_later() {
    collected("SPX", "15:00");
    collected("VIX", "14:50", "15:01", "15:12");
    assertThat(newest(Optional.empty())).contains("VIX 2024-01-05T15:01:00Z");
  }

  @Test
  void vix_of_another_moment_or_after_the_moment_asked_for_is_left_out() {
    collected("SPX", "15:00");
    collected("VIX", "14:30", "15:10");
    assertThat(newest(Optional.of(at("15:05")))).containsExactly("SPX 2024-01-05T15:00:00Z");
  }

  @Test
  void without_spx_there_is_no_moment() {
    collected("VIX", "15:00");
    assertThat(newest(Optional.empty())).isEmpty();
  }
}
