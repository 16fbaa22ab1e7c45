package alvh.lake;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a file comes to its place: written under another name in the same file system, brought to
/// the disk, renamed. Who opens it finds all of it or nothing.
final class Landing {
  /// Of a file in the making; before it stands the number of the process.
  private static final String ENDING = ".part";

  private static final Pattern PART = Pattern.compile("\\..+\\.(\\d+)\\.part");

  private Landing() {}

  /// Writes one file.
  interface Making {
    void make(Path file);
  }

  /// Has `making` write a file in `staging` and puts it at `target`, over what is there.
  ///
  /// @param staging a folder in the same file system; made if need be
  static void land(Path staging, Path target, Making making) {
    Path place = target.toAbsolutePath();
    Path folder = place.getParent();
    if (folder == null) {
      throw new InputException(target.toString(), "is no file", "give the name of a file");
    }
    Path part =
        staging.resolve("." + place.getFileName() + "." + ProcessHandle.current().pid() + ENDING);
    try {
      makeFolder(staging);
      Files.deleteIfExists(part);
      making.make(part);
      force(part, StandardOpenOption.WRITE);
      makeFolder(folder);
      Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(folder);
    } catch (IOException problem) {
      InputException fault = unwritable(target, problem);
      drop(part, fault);
      throw fault;
    } catch (RuntimeException problem) {
      drop(part, problem);
      throw problem;
    }
  }

  private static void drop(Path part, RuntimeException problem) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException undeletable) {
      problem.addSuppressed(undeletable);
    }
  }

  /// Makes `folder` and those above it, each on the disk when this returns.
  private static void makeFolder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Path above = folder.toAbsolutePath().getParent();
    if (above != null) {
      makeFolder(above);
    }
    Files.createDirectories(folder);
    if (above != null) {
      forceFolder(above);
    }
  }

  /// Removes what processes that are no more left in the making in `folder`.
  ///
  /// @param isOnly whether no other process can be making anything there
  /// @return how many files were removed
  static int sweep(Path folder, boolean isOnly) {
    int removed = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Matcher part = PART.matcher(file.getFileName().toString());
        boolean isLeft =
            part.matches() && (isOnly || ProcessHandle.of(Long.parseLong(part.group(1))).isEmpty());
        removed += isLeft && Files.deleteIfExists(file) ? 1 : 0;
      }
    } catch (NoSuchFileException nothingLeft) {
      return removed;
    } catch (IOException problem) {
      throw unwritable(folder, problem);
    }
    return removed;
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /// The names in a folder are on the disk only when the folder itself is.
  private static void forceFolder(Path folder) throws IOException {
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      // a folder cannot be opened there, and renames are written through
      force(folder, StandardOpenOption.READ);
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
