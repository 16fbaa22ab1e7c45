package alvh.feed;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Tidies up after a run that was stopped: keeps what can be gone on with, completes what was
/// nearly done, removes the rest and names all of it.
final class Recovery {
  private final DataStore store;
  private final List<Leftover> found = new ArrayList<>();

  private Recovery(DataStore store) {
    this.store = store;
  }

  static List<Leftover> of(DataStore store) {
    Recovery recovery = new Recovery(store);
    recovery.partial();
    recovery.stamps();
    return List.copyOf(recovery.found);
  }

  /// Whether a stopped run has left anything; looks at names only.
  static boolean isNeeded(DataStore store) {
    return files(store.folder().resolve(DataStore.PARTIAL)).stream().anyMatch(p -> !isLock(p))
        || files(store.folder().resolve(DataStore.STAMPS)).stream()
            .map(Path::toString)
            .anyMatch(name ->
                name.endsWith(DataStore.NEXT_ENDING) || name.endsWith(SafeFile.TEMPORARY_ENDING));
  }

  static boolean isLock(Path path) {
    return String.valueOf(path.getFileName()).equals(".lock");
  }

  private void partial() {
    Path folder = store.folder().resolve(DataStore.PARTIAL);
    for (Path path : files(folder)) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      if (name.endsWith(PartFile.ENDING)) {
        part(new PartFile(path), name.substring(0, name.length() - PartFile.ENDING.length()));
      } else if (name.endsWith(PartFile.ENDING + ".json")) {
        String body = path.toString().substring(0, path.toString().length() - ".json".length());
        if (!Files.exists(Path.of(body))) {
          SafeFile.delete(path);
        }
      } else if (!isLock(path)) {
        remove(path, name);
      }
    }
  }

  private void part(PartFile part, String file) {
    boolean canGoOn = part.note().flatMap(note -> part.resumable(note.url())).isPresent();
    if (canGoOn) {
      found.add(new Leftover(file, part.size(), Leftover.Fate.RESUMABLE));
    } else {
      found.add(new Leftover(file, part.size(), Leftover.Fate.REMOVED));
      part.delete();
    }
  }

  private void stamps() {
    Path folder = store.folder().resolve(DataStore.STAMPS);
    for (Path path : files(folder)) {
      String name = folder.relativize(path).toString().replace('\\', '/');
      if (name.endsWith(DataStore.NEXT_ENDING)) {
        next(path, name.substring(0, name.length() - DataStore.NEXT_ENDING.length()));
      } else if (name.endsWith(SafeFile.TEMPORARY_ENDING)) {
        SafeFile.delete(path);
      }
    }
  }

  /// A stamp that was written aside: it holds when its file came into place before the stop.
  private void next(Path path, String file) {
    Path data = store.path(file);
    Optional<Stamp> stamp = StampJson.parse(text(path));
    boolean isInPlace =
        Files.isRegularFile(data)
            && stamp.filter(s -> s.sha256().equals(FileHash.of(data))).isPresent();
    if (isInPlace) {
      store.stamp(file, stamp.orElseThrow());
      found.add(new Leftover(file, FileHash.size(data), Leftover.Fate.COMPLETED));
    }
    SafeFile.delete(path);
  }

  private void remove(Path path, String name) {
    found.add(new Leftover(name, FileHash.size(path), Leftover.Fate.REMOVED));
    SafeFile.delete(path);
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException unreadable) {
      throw unreadable(path, unreadable);
    }
  }

  static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw unreadable(folder, unreadable);
    }
  }

  private static InputException unreadable(Path path, IOException problem) {
    return new InputException(
        path.toString(), "cannot be read: " + problem, "check its permissions", problem);
  }
}
