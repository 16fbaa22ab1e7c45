package alvh.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a dataset of a lake holds.
///
/// @param dataset the dataset
/// @param partitions each of them, by name
/// @param days on which any of them has a value
/// @param first the first of these days
/// @param last the last of these days
/// @param gaps trading days without a value: of quotes and futures the days on which there is none
///   at all, of series the sum over those that are daily; -1 where none are expected daily
/// @param missing the days of the gaps, where they are those of the dataset as a whole
public record DatasetStatus(
    LakeDataset dataset,
    List<PartitionStatus> partitions,
    int days,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    int gaps,
    List<LocalDate> missing) {
  public DatasetStatus {
    partitions = List.copyOf(partitions);
    missing = List.copyOf(missing);
  }

  /// Rows of the revisions in force.
  public long rows() {
    return partitions.stream().mapToLong(PartitionStatus::rows).sum();
  }

  /// Revisions that have been replaced and can still be read.
  public int olderRevisions() {
    return partitions.stream().mapToInt(p -> p.revisions() - 1).sum();
  }

  /// Of all files, older revisions too.
  public long bytes() {
    return partitions.stream().mapToLong(PartitionStatus::bytes).sum();
  }
}
