package alvh.files;

import alvh.input.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// The data files below a folder, by name.
final class DataFolder {
  private static final int MAX_DEPTH = 6;
  private static final Set<String> DATA_ENDINGS = Set.of("csv", "gz", "zip", "json", "dat", "txt");

  private DataFolder() {}

  static List<DataFile> files(Path folder, DatasetMap map) {
    if (!Files.isDirectory(folder)) {
      throw new InputException(
          folder.toString(), "there is no such folder", "name the folder with --data");
    }
    try (Stream<Path> paths = Files.walk(folder, MAX_DEPTH)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(DataFolder::isData)
          .map(path -> file(folder, path, map))
          .sorted((a, b) -> a.name().compareTo(b.name()))
          .toList();
    } catch (IOException | UncheckedIOException unreadable) {
      throw new InputException(
          folder.toString(), "cannot be read: " + unreadable, "check its permissions", unreadable);
    }
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
