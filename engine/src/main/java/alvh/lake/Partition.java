package alvh.lake;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// One part of a dataset, which comes and is replaced as a whole.
///
/// @param dataset the dataset
/// @param value what its folder is named by: a date `2024-01-05`, a series `vix.close`
public record Partition(LakeDataset dataset, String value) implements Comparable<Partition> {
  private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private static final Comparator<Partition> ORDER =
      Comparator.comparing(Partition::dataset).thenComparing(Partition::value);

  public Partition {
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException("a partition is named like vix.close, was " + value);
    }
  }

  /// The partition whose folder, inside that of `dataset`, is called `folder`.
  static Optional<Partition> of(LakeDataset dataset, String folder) {
    String start = dataset.kind().key() + "=";
    String value = folder.startsWith(start) ? folder.substring(start.length()) : "";
    return find(dataset, value);
  }

  /// The partition `value` of `dataset`; empty when none can be called so.
  static Optional<Partition> find(LakeDataset dataset, String value) {
    return VALUE.matcher(value).matches()
        ? Optional.of(new Partition(dataset, value))
        : Optional.empty();
  }

  /// Its folder in the lake at `lake`.
  Path folder(Path lake) {
    return lake.resolve(dataset.name()).resolve(dataset.kind().key() + "=" + value);
  }

  @Override
  public int compareTo(Partition other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return dataset.name() + " " + value;
  }
}
