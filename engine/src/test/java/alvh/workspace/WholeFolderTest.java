package alvh.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are there together or not at all.
class WholeFolderTest {
  private static final Map<String, String> OLD = Map.of("a.txt", "1", "b.txt", "1");
  private static final Map<String, String> NEW = Map.of("a.txt", "2", "b.txt", "2");

  @TempDir private Path temporary;
  private Path folder;
  private Path ticket;
  private long dead;

  @BeforeEach
  void end_a_process() throws Exception {
    folder = temporary.resolve("tickets");
    ticket = folder.resolve("2024-01-05-entry-7");
    Process process = new ProcessBuilder("true").start();
    process.waitFor();
    dead = process.pid();
  }

  private static String[] names(Path in) {
    String[] names = in.toFile().list();
    return names == null ? new String[0] : names;
  }

  @Test
  void a_folder_is_made_and_replaced_and_nothing_is_left_beside_it() throws IOException {
    WholeFolder.write(ticket, OLD);
    WholeFolder.write(ticket, NEW);
    assertThat(ticket.resolve("a.txt")).hasContent("2");
    assertThat(ticket.resolve("b.txt")).hasContent("2");
    assertThat(names(folder)).containsExactly("2024-01-05-entry-7");
  }

  @Test
  void a_folder_that_holds_other_files_too_keeps_them() throws IOException {
    Files.createDirectories(ticket);
    Files.writeString(ticket.resolve("diary.txt"), "mine");
    WholeFolder.write(ticket, NEW);
    assertThat(names(ticket)).containsExactlyInAnyOrder("diary.txt", "a.txt", "b.txt");
    assertThat(ticket.resolve("diary.txt")).hasContent("mine");
  }

  @Test
  void what_a_dead_process_was_writing_is_removed_and_what_a_living_one_is_stays()
      throws IOException {
    long living = ProcessHandle.current().pid();
    for (long process : new long[] {dead, living}) {
      Path half = Files.createDirectories(folder.resolve(".x." + process + ".new"));
      Files.writeString(half.resolve("a.txt"), "ha");
    }
    Files.createDirectories(ticket);
    Files.writeString(ticket.resolve(".a.txt." + dead + ".part"), "ha");
    Files.writeString(ticket.resolve(".b.txt.part"), "ha");
    Files.writeString(ticket.resolve("a.txt"), "1");
    assertThat(WholeFolder.sweep(folder))
        .containsExactlyInAnyOrder(
            ".x." + dead + ".new was unfinished or replaced and is removed",
            "2024-01-05-entry-7/.a.txt." + dead + ".part was unfinished and is removed",
            "2024-01-05-entry-7/.b.txt.part was unfinished and is removed");
    assertThat(names(folder))
        .containsExactlyInAnyOrder(".x." + living + ".new", "2024-01-05-entry-7");
    assertThat(names(ticket)).containsExactly("a.txt");
  }

  @Test
  void a_folder_that_was_set_aside_and_not_replaced_comes_back() throws IOException {
    WholeFolder.write(folder.resolve("." + ticket.getFileName() + "." + dead + ".old"), OLD);
    assertThat(WholeFolder.sweep(folder))
        .containsExactly("." + ticket.getFileName() + "." + dead + ".old is back in its place");
    assertThat(ticket.resolve("a.txt")).hasContent("1");
    assertThat(names(folder)).containsExactly("2024-01-05-entry-7");
  }

  @Test
  void where_nothing_is_nothing_is_told() {
    assertThat(WholeFolder.sweep(folder)).isEmpty();
  }
}
