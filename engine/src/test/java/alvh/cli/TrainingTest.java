package alvh.cli;

import static org.assertj.core.api.Assertions.assertThat;

import alvh.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The training run of the ahead-of-time cache.
class TrainingTest {
  private static Map<String, FileTime> files(Path folder) throws IOException {
    Map<String, FileTime> found = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.toList()) {
        found.put(folder.relativize(path).toString(), Files.getLastModifiedTime(path));
      }
    }
    return found;
  }

  @Test
  void it_runs_every_verb_well_and_writes_no_file(@TempDir Path home) throws IOException {
    Path demo = Files.createDirectories(home.resolve("examples/demo"));
    try (Stream<Path> shipped = Files.list(RealData.projectRoot().resolve("examples/demo"))) {
      for (Path file : shipped.toList()) {
        Files.copy(file, demo.resolve(file.getFileName()));
      }
    }
    Map<String, FileTime> here = files(Path.of("src"));
    Map<String, FileTime> before = files(home);
    assertThat(Training.run(home)).isZero();
    assertThat(files(home)).isEqualTo(before);
    assertThat(files(Path.of("src"))).isEqualTo(here);
  }

  @Test
  void without_the_synthetic_day_it_says_that_it_failed(@TempDir Path empty) {
    assertThat(Training.run(empty)).isEqualTo(2);
  }
}
