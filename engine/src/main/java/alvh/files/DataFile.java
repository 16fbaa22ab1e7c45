package alvh.files;

import java.nio.file.Path;
import java.util.Optional;

/// One file of a folder and what the map says of it.
///
/// @param path where it is
/// @param name relative to the folder, with `/` between names
/// @param dataset the row of the map; empty when none fits
record DataFile(Path path, String name, Optional<Dataset> dataset) {
  TextSource source() {
    return TextSource.of(path, name);
  }

  boolean is(DatasetKind kind) {
    return dataset.isPresent() && dataset.orElseThrow().kind() == kind;
  }
}
