package alvh.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import alvh.ChildJvm;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;

/// Where the native library lies, and what killed programs leave there.
class NativeLibraryTest {
  @TempDir private Path folder;
  @TempDir private Path temporary;

  private ChildJvm writer(int entries) {
    return ChildJvm.of(
        JournalWriter.class,
        folder.resolve("journal.db").toString(),
        "main",
        Integer.toString(entries),
        temporary.toString());
  }

  private Path own() {
    return temporary.resolve(
        "alvh-sqlite-"
            + SQLiteJDBCLoader.getVersion()
            + "-"
            + System.getProperty("os.arch")
            + "-"
            + System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_"));
  }

  @Test
  void killed_programs_leave_one_copy_for_all_of_them() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (ChildJvm child = writer(1_000_000)) {
        assertThat(child.line()).contains("began");
        assertThat(child.line()).isPresent();
        child.kill().end();
      }
      try (var files = Files.walk(temporary)) {
        List<Path> left = files.filter(Files::isRegularFile).toList();
        assertThat(left).as("after kill %s", i + 1).hasSize(1);
        assertThat(left.getFirst().getParent()).isEqualTo(own());
      }
    }
  }

  @Test
  void a_copy_that_was_cut_off_is_made_anew() throws IOException {
    assumePosix();
    Files.createDirectory(own());
    Files.setPosixFilePermissions(own(), PosixFilePermissions.fromString("rwx------"));
    Path cut = own().resolve(System.mapLibraryName("sqlitejdbc-1000"));
    Files.write(cut, new byte[10]);
    assertThat(writer(1).end()).isZero();
    try (var files = Files.list(own())) {
      assertThat(files.filter(f -> !f.equals(cut))).hasSize(1);
    }
  }

  @Test
  void a_folder_that_others_can_write_is_not_used() throws IOException {
    assumePosix();
    Files.createDirectory(own());
    Files.setPosixFilePermissions(own(), PosixFilePermissions.fromString("rwxrwxrwx"));
    Path planted = own().resolve(System.mapLibraryName("sqlitejdbc-13"));
    Files.writeString(planted, "not a library");
    assertThat(writer(1).end()).isZero();
    try (var files = Files.list(own())) {
      assertThat(files).containsExactly(planted);
    }
  }

  private static void assumePosix() {
    assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
  }
}
