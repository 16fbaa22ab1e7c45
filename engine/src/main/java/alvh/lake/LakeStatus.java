package alvh.lake;

import alvh.input.InputException;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Looks at what a lake holds: days, gaps, revisions, sizes.
public final class LakeStatus {
  private final LakeSnapshot snapshot;
  private final TradingCalendar calendar;
  private final DuckDb database;

  private LakeStatus(LakeSnapshot snapshot, TradingCalendar calendar, DuckDb database) {
    this.snapshot = snapshot;
    this.calendar = calendar;
    this.database = database;
  }

  /// Each dataset of `snapshot`, by name.
  public static List<DatasetStatus> of(LakeSnapshot snapshot, TradingCalendar calendar) {
    try (DuckDb database = DuckDb.open()) {
      LakeStatus look = new LakeStatus(snapshot, calendar, database);
      return snapshot.datasets().stream().map(look::dataset).toList();
    }
  }

  private DatasetStatus dataset(LakeDataset dataset) {
    Map<Partition, List<Revision>> all = snapshot.of(dataset);
    List<Revision> newest = snapshot.newest(dataset);
    Map<Partition, NavigableSet<LocalDate>> days = days(dataset, newest);
    Map<Path, RevisionNotes> notes =
        RevisionNotes.of(database, newest.stream().map(Revision::file).toList());
    NavigableSet<LocalDate> together = new TreeSet<>();
    List<PartitionStatus> partitions = new ArrayList<>();
    for (Revision revision : newest) {
      NavigableSet<LocalDate> its = days.getOrDefault(revision.partition(), new TreeSet<>());
      together.addAll(its);
      List<Revision> revisions = all.getOrDefault(revision.partition(), List.of());
      RevisionNotes note = Optional.ofNullable(notes.get(revision.file())).orElseThrow();
      partitions.add(status(revision, revisions, note, its));
    }
    List<LocalDate> missing =
        dataset.kind() == LakeKind.OPTION_QUOTES || dataset.kind() == LakeKind.FUTURES
            ? Gaps.of(together, calendar)
            : List.of();
    return new DatasetStatus(
        dataset,
        partitions,
        together.size(),
        first(together),
        last(together),
        gaps(dataset, partitions, missing),
        missing);
  }

  private static int gaps(
      LakeDataset dataset, List<PartitionStatus> partitions, List<LocalDate> missing) {
    return switch (dataset.kind()) {
      case OPTION_QUOTES, FUTURES -> missing.size();
      case SERIES -> partitions.stream().mapToInt(p -> Math.max(0, p.gaps())).sum();
      case RELEASES -> -1;
    };
  }

  private PartitionStatus status(
      Revision revision,
      List<Revision> revisions,
      RevisionNotes note,
      NavigableSet<LocalDate> days) {
    boolean isDaily = revision.partition().dataset().kind() != LakeKind.RELEASES;
    return new PartitionStatus(
        revision.partition(),
        revisions.size(),
        revision.hash(),
        note.rows(),
        days.size(),
        first(days),
        last(days),
        isDaily ? Gaps.count(days, calendar) : -1,
        revisions.stream().mapToLong(r -> size(r.file())).sum(),
        note.source(),
        note.known());
  }

  private static Optional<LocalDate> first(NavigableSet<LocalDate> days) {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.first());
  }

  private static Optional<LocalDate> last(NavigableSet<LocalDate> days) {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.last());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException problem) {
      throw new InputException(
          file.toString(), "cannot be read: " + problem, "check its permissions", problem);
    }
  }

  /// The days with a value; of quotes they are the names of the partitions.
  private Map<Partition, NavigableSet<LocalDate>> days(LakeDataset dataset, List<Revision> newest) {
    Map<Partition, NavigableSet<LocalDate>> days = new TreeMap<>();
    Map<String, Partition> byFile = new TreeMap<>();
    for (Revision revision : newest) {
      NavigableSet<LocalDate> its = new TreeSet<>();
      days.put(revision.partition(), its);
      byFile.put(revision.file().toString(), revision.partition());
      switch (dataset.kind()) {
        case OPTION_QUOTES -> its.add(LocalDate.parse(revision.partition().value()));
        case RELEASES ->
            ReleaseRows.read(database, revision.file(), revision.partition().value())
                .instants()
                .forEach(instant -> its.add(NewYork.date(instant)));
        case FUTURES, SERIES -> {}
      }
    }
    if (dataset.kind() == LakeKind.FUTURES || dataset.kind() == LakeKind.SERIES) {
      List<Path> files = newest.stream().map(Revision::file).toList();
      database.query(
          "select filename, date - date '1970-01-01' from " + ParquetTable.scan(files, true),
          files.getFirst(),
          row -> {
            Partition partition = byFile.get(row.getString(1));
            if (partition != null) {
              days.getOrDefault(partition, new TreeSet<>())
                  .add(LocalDate.ofEpochDay(row.getLong(2)));
            }
          });
    }
    return days;
  }
}
