package alvh.workspace;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is there whole or not at all.
public final class WholeFile {
  /// Of a file that is being written; before it stands the number of the process.
  static final String ENDING = ".part";

  private WholeFile() {}

  /// Writes `text` to `path`, over what is there; the folder is made.
  public static void write(Path path, String text) {
    Path target = path.toAbsolutePath();
    Path part =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ENDING);
    try {
      Path folder = target.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      put(part, text);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      if (folder != null) {
        forceFolder(folder);
      }
    } catch (IOException problem) {
      throw unwritable(path, problem);
    }
  }

  /// Writes a file that nobody reads yet; its content is on the disk when this returns.
  static void put(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// The names in a folder are on the disk only when the folder itself is.
  static void forceFolder(Path folder) throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      // a folder cannot be opened there, and renames are written through
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static InputException unwritable(Path path, IOException problem) {
    return new InputException(
        path.toString(),
        "cannot be written: " + problem,
        "check the path, its rights and the space on the disk",
        problem);
  }
}
