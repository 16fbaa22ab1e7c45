package alvh.workspace;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Files that belong together: a folder that is there with all of them or not at all.
///
/// It is written as `.NAME.PID.new` beside its place and renamed. A folder that is replaced is
/// `.NAME.PID.old` for that moment; [#sweep] puts it back when the moment was cut short.
public final class WholeFolder {
  private static final Pattern ASIDE = Pattern.compile("\\.(.+)\\.(\\d+)\\.(new|old)");

  /// The number of the process was not always in the name.
  private static final Pattern PART = Pattern.compile("\\..+?(?:\\.(\\d+))?\\.part");

  private WholeFolder() {}

  /// Makes `files` the content of `folder`. A folder that also holds files of other names is not
  /// replaced: the new files go into it one by one, each of them whole.
  ///
  /// @param files text by name
  public static void write(Path folder, Map<String, String> files) {
    try {
      Path target =
          Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
      Path parent = target.getParent();
      if (parent == null || !isReplaceable(target, files.keySet())) {
        files.forEach((name, text) -> WholeFile.write(target.resolve(name), text));
        return;
      }
      Files.createDirectories(parent);
      replace(target, parent, files);
    } catch (IOException problem) {
      throw WholeFile.unwritable(folder, problem);
    }
  }

  private static void replace(Path target, Path parent, Map<String, String> files)
      throws IOException {
    String aside = "." + target.getFileName() + "." + ProcessHandle.current().pid();
    Path fresh = parent.resolve(aside + ".new");
    Path old = parent.resolve(aside + ".old");
    remove(fresh);
    remove(old);
    try {
      Files.createDirectory(fresh);
      for (Map.Entry<String, String> file : files.entrySet()) {
        WholeFile.put(fresh.resolve(file.getKey()), file.getValue());
      }
      WholeFile.forceFolder(fresh);
      if (Files.exists(target)) {
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      WholeFile.forceFolder(parent);
    } finally {
      if (Files.exists(old) && !Files.exists(target)) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      }
      remove(fresh);
      remove(old);
    }
  }

  /// Whether nothing would go away with the folder but what is written anew, and nobody stands in
  /// it.
  private static boolean isReplaceable(Path target, Set<String> names) throws IOException {
    if (!Files.exists(target)) {
      return true;
    }
    if (target.equals(Path.of("").toRealPath()) || !Files.isWritable(target.resolveSibling("."))) {
      return false;
    }
    Set<String> there = new HashSet<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(target)) {
      files.forEach(f -> there.add(f.getFileName().toString()));
    }
    return names.containsAll(there);
  }

  /// Tidies up what dead processes left in `folder` and the folders in it.
  ///
  /// @return what was found, in words; names are below `folder`
  static List<String> sweep(Path folder) {
    List<String> told = new ArrayList<>();
    try {
      for (Path path : paths(folder)) {
        Matcher aside = ASIDE.matcher(path.getFileName().toString());
        Matcher part = PART.matcher(path.getFileName().toString());
        String name = folder.relativize(path).toString().replace('\\', '/');
        if (aside.matches() && isDead(aside.group(2)) && Files.isDirectory(path)) {
          Path place = path.resolveSibling(aside.group(1));
          if (aside.group(3).equals("old") && !Files.exists(place)) {
            Files.move(path, place, StandardCopyOption.ATOMIC_MOVE);
            told.add(name + " is back in its place");
          } else {
            remove(path);
            told.add(name + " was unfinished or replaced and is removed");
          }
        } else if (part.matches()
            && (part.group(1) == null || isDead(part.group(1)))
            && Files.deleteIfExists(path)) {
          told.add(name + " was unfinished and is removed");
        }
      }
    } catch (IOException problem) {
      throw WholeFile.unwritable(folder, problem);
    }
    return told;
  }

  /// What may have been left: here and one folder down, the folders in the making as a whole.
  private static List<Path> paths(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(p -> !p.equals(folder))
          .filter(p -> p.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }

  private static boolean isDead(String process) {
    return ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }

  private static void remove(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> paths = Files.walk(folder)) {
      all = paths.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
