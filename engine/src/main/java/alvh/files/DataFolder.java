package alvh.files;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The data files below a folder, by name.
///
/// What starts with a dot is the program's own (downloads under way, stamps, locks) and no data.
final class DataFolder {
  private static final int MAX_DEPTH = 6;
  private static final Set<String> DATA_ENDINGS = Set.of("csv", "gz", "zip", "json", "dat", "txt");

  private DataFolder() {}

  static List<DataFile> files(Path folder, DatasetMap map) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          folder.toString(), "there is no such folder", "name the folder with --data");
    }
    try {
      Finder finder = new Finder(folder);
      Files.walkFileTree(folder, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, finder);
      return finder.found.stream()
          .map(path -> file(folder, path, map))
          .sorted(Comparator.comparing(DataFile::name))
          .toList();
    } catch (IOException unreadable) {
      throw new InputException(
          folder.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
  }

  private static final class Finder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> found = new ArrayList<>();

    Finder(Path root) {
      this.root = root;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return !folder.equals(root) && isHidden(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file) && isData(file) && Files.isRegularFile(file)) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException problem) throws IOException {
      // a file may be replaced by its next version between listing and looking
      if (problem instanceof NoSuchFileException && !file.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      throw problem;
    }
  }

  private static boolean isHidden(Path path) {
    Path last = path.getFileName();
    return last != null && last.toString().startsWith(".");
  }

  private static DataFile file(Path folder, Path path, DatasetMap map) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    return new DataFile(path, name, map.of(name));
  }

  private static boolean isData(Path path) {
    String name = path.toString().toLowerCase(Locale.ROOT);
    return DATA_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
  }
}
