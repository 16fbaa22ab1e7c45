package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.journal.Journal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several processes on one workspace at once: each works, or is told why not.
class SeveralProcessesTest {
  private static final int BAD_INPUT = 2;

  @TempDir private Path folder;

  @Test
  void all_verbs_at_once_work_or_say_who_is_in_the_way() throws Exception {
    try (var bench = KillBench.in(folder.resolve("desk"))) {
      Map<String, Process> running = new LinkedHashMap<>();
      List<String> verbs =
          List.of("fetch", "fetch", "collect", "import", "import", "decide", "decide");
      for (int i = 0; i < verbs.size(); i++) {
        String name = verbs.get(i) + "-" + i;
        running.put(name, bench.start(verbs.get(i), folder.resolve(name)));
      }
      int worked = 0;
      for (var one : running.entrySet()) {
        int code = one.getValue().waitFor();
        String said = Files.readString(folder.resolve(one.getKey()));
        if (code == BAD_INPUT) {
          assertThat(said)
              .as(one.getKey())
              .containsAnyOf("holds it", "another program has written")
              .contains("mend: ");
        } else {
          assertThat(code).as(one.getKey() + ": " + said).isLessThan(BAD_INPUT);
          worked++;
        }
      }
      assertThat(worked).as("processes that did their work").isGreaterThanOrEqualTo(4);
      try (Journal journal = Journal.open(bench.journal(), InstantSource.system())) {
        assertThat(journal.check().faults()).isEmpty();
      }
      bench.requireReadable();
      assertThat(bench.nextStart()).as("nothing was cut off").isEmpty();
    }
  }
}
