package alvh.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// What a lake holds at one moment. Its files stay: a reader that keeps to a snapshot sees the same
/// market however much is imported meanwhile.
public final class LakeSnapshot {
  private final NavigableMap<Partition, List<Revision>> revisions;
  private final List<Path> foreign;

  private LakeSnapshot(NavigableMap<Partition, List<Revision>> revisions, List<Path> foreign) {
    this.revisions = revisions;
    this.foreign = foreign;
  }

  static LakeSnapshot of(Collection<Revision> found, Collection<Path> foreign) {
    NavigableMap<Partition, List<Revision>> byPartition = new TreeMap<>();
    found.stream()
        .sorted()
        .forEach(r -> byPartition.computeIfAbsent(r.partition(), p -> new ArrayList<>()).add(r));
    return new LakeSnapshot(byPartition, foreign.stream().sorted().toList());
  }

  /// The datasets that have any partition.
  public NavigableSet<LakeDataset> datasets() {
    NavigableSet<LakeDataset> datasets = new TreeSet<>();
    revisions.keySet().forEach(p -> datasets.add(p.dataset()));
    return datasets;
  }

  /// Every revision, older ones too, by partition and number.
  public List<Revision> all() {
    return revisions.values().stream().flatMap(List::stream).toList();
  }

  /// The revisions of each partition of `dataset`, ascending.
  NavigableMap<Partition, List<Revision>> of(LakeDataset dataset) {
    NavigableMap<Partition, List<Revision>> found = new TreeMap<>();
    revisions.forEach((partition, all) -> {
      if (partition.dataset().equals(dataset)) {
        found.put(partition, Collections.unmodifiableList(all));
      }
    });
    return found;
  }

  /// The revision in force of each partition of `dataset`, by the partition's value.
  public List<Revision> newest(LakeDataset dataset) {
    return of(dataset).values().stream().map(List::getLast).toList();
  }

  /// The revision of `partition` in force, if there is one.
  public Optional<Revision> newest(Partition partition) {
    return Optional.ofNullable(revisions.get(partition)).map(List::getLast);
  }

  /// What lies in the folder and is not of the lake.
  List<Path> foreign() {
    return foreign;
  }
}
