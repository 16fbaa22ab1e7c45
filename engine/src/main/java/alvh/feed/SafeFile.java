package alvh.feed;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Files that are whole or not there, whenever the program or the machine stops.
final class SafeFile {
  /// Of files that were being written when the program stopped.
  static final String TEMPORARY_ENDING = ".tmp";

  private SafeFile() {}

  /// Writes `bytes` as the new content of `target`.
  static void write(Path target, byte[] bytes) {
    Path temporary = target.resolveSibling("." + target.getFileName() + TEMPORARY_ENDING);
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      try (FileChannel channel =
          FileChannel.open(
              temporary,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
    } catch (IOException disk) {
      throw unwritable(target, disk);
    }
    replace(temporary, target);
  }

  /// Makes the file at `source`, on the same disk, the content of `target`.
  static void replace(Path source, Path target) {
    try {
      Files.createDirectories(target.toAbsolutePath().getParent());
      try (FileChannel channel = FileChannel.open(source, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          source, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(target);
    } catch (IOException disk) {
      throw unwritable(target, disk);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException disk) {
      throw unwritable(file, disk);
    }
  }

  /// The name is on the disk only when its folder is.
  private static void forceFolder(Path file) throws IOException {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      // a folder cannot be opened there, and renames are written through
      return;
    }
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private static InputException unwritable(Path file, IOException disk) {
    return new InputException(
        file.toString(),
        "cannot be written: " + disk,
        "check the folder, its rights and the space on the disk",
        disk);
  }
}
