package alvh.cli;

import alvh.input.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// A folder for the files of one run, gone when it is closed.
///
/// @param path the folder
record ScratchFolder(Path path) implements AutoCloseable {
  static ScratchFolder make() {
    try {
      return new ScratchFolder(Files.createTempDirectory("alvh-"));
    } catch (IOException e) {
      throw new InputException(
          System.getProperty("java.io.tmpdir"),
          "no temporary folder can be made there: " + e,
          "make room, or name another one with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER",
          e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> below = Files.walk(path)) {
      for (Path file : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // a temporary folder that stays behind harms nothing
      path.toFile().deleteOnExit();
    }
  }
}
