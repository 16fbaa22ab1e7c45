package alvh.lake;

import alvh.input.InputException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A folder with the layout `DATASET/KEY=VALUE/REVISION-HASH.parquet`.
///
/// What lies in it under these names is whole: files come by renaming. Readers need no lock.
public final class Lake {
  /// Files in the making lie here.
  private static final String STAGING = ".staging";

  private final Path folder;

  private Lake(Path folder) {
    this.folder = folder;
  }

  /// The lake in `folder`, which need not be there yet.
  public static Lake in(Path folder) {
    return new Lake(folder.toAbsolutePath().normalize());
  }

  /// The system and machine, such as `linux amd64`, if the lake can be used here: DuckDB has native
  /// code for it. Found out without loading it.
  public static Optional<String> platform() {
    return DuckDb.platform();
  }

  /// Its folder.
  public Path folder() {
    return folder;
  }

  Path staging() {
    return folder.resolve(STAGING);
  }

  /// What it holds now.
  public LakeSnapshot snapshot() {
    List<Revision> revisions = new ArrayList<>();
    List<Path> foreign = new ArrayList<>();
    entries(
        folder,
        dataset -> {
          Optional<LakeDataset> known = LakeDataset.find(name(dataset));
          if (known.isEmpty()) {
            foreign.add(dataset);
          } else {
            entries(
                dataset,
                place -> {
                  Optional<Partition> partition = Partition.of(known.get(), name(place));
                  if (partition.isEmpty()) {
                    foreign.add(place);
                  } else {
                    revisions(partition.get(), place, revisions::add, foreign::add);
                  }
                });
          }
        });
    return LakeSnapshot.of(revisions, foreign);
  }

  /// The revisions of `partition`, ascending.
  List<Revision> revisions(Partition partition) {
    List<Revision> found = new ArrayList<>();
    revisions(partition, partition.folder(folder), found::add, other -> {});
    return found.stream().sorted().toList();
  }

  private static void revisions(
      Partition partition, Path place, Consumer<Revision> found, Consumer<Path> foreign) {
    entries(
        place,
        file -> Revision.of(partition, file).ifPresentOrElse(found, () -> foreign.accept(file)));
  }

  private static String name(Path path) {
    return path.getFileName().toString();
  }

  /// What lies in `place` under names that do not begin with a dot; nothing where there is no such
  /// folder.
  private static void entries(Path place, Consumer<Path> taker) {
    if (!Files.isDirectory(place)) {
      return;
    }
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(place, p -> !name(p).startsWith("."))) {
      all.forEach(taker);
    } catch (IOException problem) {
      throw new InputException(
          place.toString(), "cannot be read: " + problem, "check its permissions", problem);
    }
  }
}
