package alvh.files;

import alvh.input.InputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The files of a folder that hold option chains.
public final class ChainFolder {
  private ChainFolder() {}

  /// The chain files at `path`, a folder or one file, by name; of a folder those that [FileHistory]
  /// gives chains from. Names are below the folder.
  ///
  /// @throws InputException when there is no such file or folder
  public static List<TextSource> of(Path path, DatasetMap map) {
    if (!Files.exists(path)) {
      throw new InputException(
          path.toString(), "there is no such file or folder", "check the path");
    }
    if (Files.isDirectory(path)) {
      return DataFolder.files(path, map).stream()
          .filter(file -> file.is(DatasetKind.CHAIN))
          .map(DataFile::source)
          .toList();
    }
    return List.of(TextSource.of(path, String.valueOf(path.getFileName())));
  }
}
