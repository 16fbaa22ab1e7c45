package alvh.feed;

import alvh.files.FolderLock;
import alvh.input.InputException;
import alvh.time.Pause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The data folder: files under their official names, and beside them in folders that start with a
/// dot the stamps and what is under way.
///
/// A file and its stamp are swapped in together: the new stamp is written aside, the file renamed
/// into place, then the stamp. Whatever of that has happened when the program stops is completed or
/// undone by [Recovery].
final class DataStore {
  static final String PARTIAL = ".partial";
  static final String STAMPS = ".stamps";
  static final String STAMP_ENDING = ".json";
  static final String NEXT_ENDING = ".json.next";
  private static final String ABSENT_ENDING = ".absent";
  private static final String LASTING = "lasting";

  /// Readers hold the folder while they read a file, which takes seconds at most.
  static final Duration LOCK_WAIT = Duration.ofSeconds(20);

  private final Path folder;
  private final Pause pause;

  DataStore(Path folder, Pause pause) {
    this.folder = folder.toAbsolutePath().normalize();
    this.pause = pause;
  }

  /// What lies under a name.
  sealed interface Held {
    /// No file.
    record Nothing() implements Held {}

    /// The file that was fetched, untouched.
    record Fetched(Stamp stamp) implements Held {}

    /// A file that was not fetched, or changed since.
    ///
    /// @param wasFetched whether an older version of it was
    record Foreign(String sha256, boolean wasFetched) implements Held {}
  }

  Path folder() {
    return folder;
  }

  Path path(String file) {
    return folder.resolve(file);
  }

  /// Where a body is collected.
  PartFile part(String file) {
    return new PartFile(folder.resolve(PARTIAL).resolve(file + PartFile.ENDING));
  }

  /// Where a whole new version waits to be looked into, under its own last name.
  Path candidate(String file) {
    return folder.resolve(PARTIAL).resolve(file);
  }

  private Path stampPath(String file) {
    return folder.resolve(STAMPS).resolve(file + STAMP_ENDING);
  }

  private Path absentPath(String file) {
    return folder.resolve(STAMPS).resolve(file + ABSENT_ENDING);
  }

  Held held(String file) {
    if (!Files.isRegularFile(path(file))) {
      return new Held.Nothing();
    }
    Optional<Stamp> stamp = stamp(file);
    String sha256 = FileHash.of(path(file));
    return stamp.filter(s -> s.sha256().equals(sha256)).isPresent()
        ? new Held.Fetched(stamp.orElseThrow())
        : new Held.Foreign(sha256, stamp.isPresent());
  }

  Optional<Stamp> stamp(String file) {
    return text(stampPath(file)).flatMap(StampJson::parse);
  }

  private static Optional<String> text(Path path) {
    try {
      return Files.isRegularFile(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException unreadable) {
      throw new InputException(
          path.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
  }

  /// Writes `stamp` for a file that is in place.
  void stamp(String file, Stamp stamp) {
    SafeFile.write(stampPath(file), StampJson.text(stamp).getBytes(StandardCharsets.UTF_8));
  }

  /// Puts the new version of `file` in place, with its stamp.
  void swapIn(String file, Stamp stamp) {
    Path next = folder.resolve(STAMPS).resolve(file + NEXT_ENDING);
    byte[] text = StampJson.text(stamp).getBytes(StandardCharsets.UTF_8);
    try (FolderLock _ = FolderLock.exclusive(folder, LOCK_WAIT, pause)) {
      SafeFile.write(next, text);
      SafeFile.replace(candidate(file), path(file));
      SafeFile.replace(next, stampPath(file));
      SafeFile.delete(absentPath(file));
    }
  }

  /// That the source said it has no such file.
  ///
  /// @param asked when
  /// @param isLasting whether the answer (404, 410) is about the file alone; 403 may pass
  record Absence(Instant asked, boolean isLasting) {}

  /// What the source last said of a file that it does not have; stamps that do not say which answer
  /// it was are taken for one that may pass.
  Optional<Absence> absence(String file) {
    return text(absentPath(file))
        .flatMap(text -> {
          String[] parts = text.strip().split(" ", 2);
          try {
            boolean isLasting = parts.length > 1 && parts[1].equals(LASTING);
            return Optional.of(new Absence(Instant.parse(parts[0]), isLasting));
          } catch (DateTimeParseException cutOff) {
            return Optional.empty();
          }
        });
  }

  /// Remembers that the source has no such file.
  void absent(String file, Absence absence) {
    String text = absence.asked() + (absence.isLasting() ? " " + LASTING : "") + "\n";
    SafeFile.write(absentPath(file), text.getBytes(StandardCharsets.UTF_8));
  }

  /// The lock of `folder` when nobody has it and it can be had; never waits.
  static Optional<FolderLock> lockIfFree(Path folder) {
    try {
      return Optional.of(
          FolderLock.exclusive(
              folder,
              Duration.ZERO,
              span -> {
                throw new IllegalStateException("a lock that is free is not waited for");
              }));
    } catch (InputException taken) {
      return Optional.empty();
    }
  }

  /// Keeps every other fetch out; reading goes on.
  FolderLock fetchLock(Duration wait) {
    return FolderLock.exclusive(folder.resolve(PARTIAL), wait, pause);
  }
}
