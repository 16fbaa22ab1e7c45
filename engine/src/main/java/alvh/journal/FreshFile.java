package alvh.journal;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file that appears under its name only when it is whole and on the disk, and that replaces
/// nothing.
///
/// It is written under a hidden name in the same folder, which tells the process; what a killed
/// process left there is swept away by the next.
final class FreshFile {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private FreshFile() {}

  /// Writes a file of that name, which nobody else sees.
  interface Writing {
    void to(Path hidden) throws IOException;
  }

  /// Makes `target`; refuses one that is there.
  static void write(Path target, Writing writing) {
    if (!place(target, writing)) {
      throw new InputException(
          target.toString(), "is there already", "give a new name; nothing is written over");
    }
  }

  /// Makes `target` unless it is there.
  ///
  /// @return whether it was made
  static boolean place(Path target, Writing writing) {
    Path hidden = hidden(target);
    try {
      if (Files.exists(target)) {
        return false;
      }
      if (!Files.isDirectory(folder(target))) {
        throw new NoSuchFileException(folder(target).toString());
      }
      try {
        writing.to(hidden);
        force(hidden, StandardOpenOption.WRITE);
        return publish(hidden, target);
      } finally {
        Files.deleteIfExists(hidden);
        for (String beside : new String[] {"-journal", "-wal", "-shm"}) {
          Files.deleteIfExists(hidden.resolveSibling(hidden.getFileName() + beside));
        }
      }
    } catch (IOException e) {
      throw fault(target, e);
    }
  }

  /// Gives the file its name in one step that fails when the name is taken: two programs that
  /// create a journal at once end up with the one that was first.
  private static boolean publish(Path hidden, Path target) throws IOException {
    try {
      Files.createLink(target, hidden);
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException noLinks) {
      Files.move(hidden, target);
    }
    forceFolder(folder(target));
    return true;
  }

  private static Path folder(Path target) {
    Path parent = target.toAbsolutePath().getParent();
    return parent == null ? target.toAbsolutePath() : parent;
  }

  private static Path hidden(Path target) {
    return folder(target)
        .resolve(
            "."
                + target.getFileName()
                + "."
                + ProcessHandle.current().pid()
                + "-"
                + COUNT.incrementAndGet()
                + ".new");
  }

  private static void force(Path file, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(file, option)) {
      channel.force(true);
    }
  }

  private static void forceFolder(Path folder) throws IOException {
    try {
      force(folder, StandardOpenOption.READ);
    } catch (AccessDeniedException e) {
      // Windows opens no folder as a file and keeps names by itself
    }
  }

  /// Removes what dead processes left while they made `target`.
  static void sweep(Path target) {
    Pattern left =
        Pattern.compile(
            "\\." + Pattern.quote(target.getFileName().toString()) + ".*\\.(\\d+)-\\d+\\.new.*");
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder(target))) {
      for (Path file : files) {
        Matcher name = left.matcher(file.getFileName().toString());
        if (name.matches() && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      // nothing can be left in a folder that is not there; opening says what is wrong
    } catch (IOException e) {
      throw fault(target, e);
    }
  }

  /// In words; the message of a file system's exception is only the path.
  static InputException fault(Path file, IOException problem) {
    String reason =
        switch (problem) {
          case AccessDeniedException denied -> "permission denied";
          case NoSuchFileException absent -> "no such file or folder: " + absent.getMessage();
          default -> problem.toString();
        };
    return new InputException(
        file.toString(),
        "cannot be read or written: " + reason,
        "check the path, its rights and the space on the disk",
        problem);
  }
}
