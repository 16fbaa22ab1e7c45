package alvh.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import alvh.input.InputException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Readers and writers of a folder, within a process and across two.
class FolderLockTest {
  @TempDir private Path folder = Path.of("");
  private final List<Duration> pauses = new ArrayList<>();

  private FolderLock shared() {
    return FolderLock.shared(folder, Duration.ofMillis(200), pauses::add);
  }

  private FolderLock exclusive() {
    return FolderLock.exclusive(folder, Duration.ofMillis(200), pauses::add);
  }

  @Test
  void readers_share_the_folder() {
    try (FolderLock _ = shared();
        FolderLock _ = shared()) {
      assertThat(pauses).isEmpty();
    }
    try (FolderLock _ = exclusive()) {
      assertThat(pauses).isEmpty();
    }
  }

  @Test
  void a_writer_waits_for_readers_as_long_as_said_and_names_the_process() {
    try (FolderLock _ = shared()) {
      assertThatThrownBy(this::exclusive)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("mend:");
      assertThat(pauses).hasSize(4);
    }
  }

  @Test
  void a_reader_waits_for_a_writer() {
    try (FolderLock _ = exclusive()) {
      assertThatThrownBy(this::shared).isInstanceOf(InputException.class);
    }
    shared().close();
  }

  @Test
  void closing_twice_gives_up_one_lock() {
    FolderLock first = shared();
    try (FolderLock _ = shared()) {
      first.close();
      first.close();
      assertThatThrownBy(this::exclusive).isInstanceOf(InputException.class);
    }
  }

  @Test
  void another_process_that_holds_it_is_named_and_its_end_frees_it()
      throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(said.readLine()).isEqualTo("held");
      assertThatThrownBy(this::shared).hasMessageContaining("process " + other.pid());
    } finally {
      other.destroyForcibly();
      other.waitFor();
    }
    exclusive().close();
  }

  /// A process that holds the lock until it is ended.
  static final class Holder {
    private Holder() {}

    public static void main(String[] arguments) throws IOException {
      try (FolderLock _ =
          FolderLock.exclusive(Path.of(arguments[0]), Duration.ZERO, Thread::sleep)) {
        System.out.println("held");
        int end = System.in.read();
        System.out.println(end);
      }
    }
  }

  @Test
  void what_starts_with_a_dot_is_no_data() throws IOException {
    Files.createDirectories(folder.resolve(".partial/vx"));
    Files.createDirectories(folder.resolve("vx"));
    for (String name : List.of(".partial/vx/a.csv", ".stamps.json", "vx/.b.csv", "vx/c.csv")) {
      Files.writeString(folder.resolve(name), "x");
    }
    assertThat(DataFolder.files(folder, new DatasetMap(List.of())))
        .extracting(DataFile::name)
        .containsExactly("vx/c.csv");
  }
}
