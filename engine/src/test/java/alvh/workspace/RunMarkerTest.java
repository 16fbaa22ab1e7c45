package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.ChildJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a run that was cut off leaves behind for the next start to tell.
class RunMarkerTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-01-05T21:20:00Z"));

  @TempDir private Path folder;

  private RunMarker begin(String verb) {
    return RunMarker.begin(folder, verb, CLOCK);
  }

  private List<String> recovered() {
    return RunMarker.recover(folder, List::of);
  }

  private String[] markers() {
    String[] names = folder.resolve(".run").toFile().list();
    return names == null ? new String[0] : names;
  }

  @Test
  void a_run_that_ends_leaves_nothing() {
    try (RunMarker marker = begin("data fetch")) {
      marker.note("took VIX_History.csv");
      assertThat(markers()).containsExactly(ProcessHandle.current().pid() + "-data-fetch.json");
    }
    assertThat(markers()).isEmpty();
    assertThat(recovered()).isEmpty();
  }

  @Test
  void a_folder_without_runs_has_nothing_to_tell() {
    assertThat(recovered()).isEmpty();
  }

  @Test
  void runs_of_this_process_are_alive() {
    try (RunMarker one = begin("decide");
        RunMarker two = begin("decide")) {
      one.note("a");
      two.note("b");
      assertThat(recovered()).isEmpty();
      assertThat(markers()).hasSize(2);
    }
  }

  @Test
  void a_killed_run_is_told_once_with_what_it_had_done() {
    try (ChildJvm child = ChildJvm.of(MarkedRun.class, folder.toString())) {
      assertThat(child.line()).contains("noted");
      assertThat(recovered()).as("while it lives").isEmpty();
      child.kill().end();
      assertThat(recovered())
          .containsExactly(
              "the run of `data fetch` begun 2024-01-05 16:20 New York by process "
                  + child.pid()
                  + " did not end: it had noted: took VIX_History.csv, took SKEW_History.csv;"
                  + " nothing half-written was found");
    }
    assertThat(recovered()).isEmpty();
    assertThat(markers()).isEmpty();
  }

  @Test
  void a_torn_note_and_a_marker_that_cannot_be_read_are_told_too() throws IOException {
    Path run = Files.createDirectories(folder.resolve(".run"));
    Files.writeString(
        run.resolve("7-decide.json"),
        "{\"verb\":\"decide\",\"pid\":7,\"begun\":\"2024-01-05T21:20:00Z\"}\n{\"note\":\"to");
    Files.writeString(run.resolve("8-x.json"), "", StandardOpenOption.CREATE);
    assertThat(recovered())
        .containsExactly(
            "the run of `decide` begun 2024-01-05 16:20 New York by process 7 did not end:"
                + " it had noted nothing yet",
            "a run left the marker 8-x.json, which cannot be read;"
                + " nothing half-written was found");
  }

  @Test
  void of_many_notes_the_last_are_told() throws IOException {
    Path run = Files.createDirectories(folder.resolve(".run"));
    var text = new StringBuilder("{\"verb\":\"x\",\"pid\":7,\"begun\":\"2024-01-05T21:20:00Z\"}\n");
    for (int i = 1; i <= 8; i++) {
      text.append("{\"note\":\"took ").append(i).append("\"}\n");
    }
    Files.writeString(run.resolve("7-x.json"), text);
    assertThat(recovered().getFirst())
        .contains("it had noted: 3 steps, then took 4, took 5, took 6, took 7, took 8");
  }

  @Test
  void a_run_ended_by_a_signal_is_no_run_that_was_cut_off() {
    try (ChildJvm child = ChildJvm.of(MarkedRun.class, folder.toString())) {
      assertThat(child.line()).contains("noted");
      assertThat(markers()).hasSize(1);
      child.terminate().end();
      assertThat(markers()).isEmpty();
      assertThat(recovered()).isEmpty();
    }
  }

  @Test
  void what_was_swept_is_told_with_the_last_and_nothing_is_swept_for_nothing() throws IOException {
    assertThat(RunMarker.recover(folder, () -> List.of("never asked"))).isEmpty();
    Path run = Files.createDirectories(folder.resolve(".run"));
    String head = "{\"verb\":\"x\",\"pid\":7,\"begun\":\"2024-01-05T21:20:00Z\"}\n";
    Files.writeString(run.resolve("7-x.json"), head);
    Files.writeString(run.resolve("8-x.json"), head);
    List<String> told = RunMarker.recover(folder, () -> List.of("one", "two"));
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).endsWith("it had noted nothing yet");
    assertThat(told.getLast()).endsWith("it had noted nothing yet; recovered: one, two");
  }

  @Test
  void a_marker_in_the_making_is_removed_when_its_process_is_dead() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path run = Files.createDirectories(folder.resolve(".run"));
    long living = ProcessHandle.current().pid();
    Files.writeString(run.resolve("." + dead.pid() + "-decide.json.new"), "");
    Files.writeString(run.resolve("." + living + "-decide.json.new"), "");
    assertThat(recovered())
        .containsExactly(
            "a run was cut off before it began; recovered: .run/."
                + dead.pid()
                + "-decide.json.new was unfinished and is removed");
    assertThat(markers()).containsExactly("." + living + "-decide.json.new");
  }
}
