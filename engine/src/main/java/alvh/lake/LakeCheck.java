package alvh.lake;

import alvh.input.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads every file of a lake and hashes its rows anew.
public final class LakeCheck {
  private LakeCheck() {}

  /// One file that is not what its name says.
  ///
  /// @param file the file
  /// @param what is wrong with it
  public record Fault(Path file, String what) {}

  /// What was found.
  ///
  /// @param files how many were read, older revisions too
  /// @param rows in all of them
  /// @param faults what is wrong
  public record Report(int files, long rows, List<Fault> faults) {}

  /// Checks all of `snapshot`: files, columns, hashes, row counts, and that nothing else lies
  /// there.
  ///
  /// @param starting is told each partition before it is read
  public static Report of(LakeSnapshot snapshot, Consumer<String> starting) {
    List<Fault> faults = new ArrayList<>();
    snapshot.foreign().forEach(path -> faults.add(new Fault(path, "is not of the lake")));
    long rows = 0;
    List<Revision> all = snapshot.all();
    try (DuckDb database = DuckDb.open()) {
      for (Revision revision : all) {
        starting.accept(revision.partition().toString());
        try {
          ContentHash hash =
              revision.partition().dataset().kind().table().hash(database, revision.file());
          rows += hash.rows();
          fault(database, revision, hash).ifPresent(faults::add);
        } catch (InputException unreadable) {
          faults.add(new Fault(revision.file(), unreadable.what()));
        }
      }
    }
    return new Report(all.size(), rows, List.copyOf(faults));
  }

  private static Optional<Fault> fault(DuckDb database, Revision revision, ContentHash content) {
    Path file = revision.file();
    Map<Path, RevisionNotes> notes = RevisionNotes.of(database, List.of(file));
    RevisionNotes note = Optional.ofNullable(notes.get(file)).orElseThrow();
    String hash = content.hex();
    if (!hash.equals(revision.hash())) {
      return Optional.of(new Fault(file, "holds rows with the hash " + hash));
    }
    if (!note.hash().equals(hash) || note.rows() != content.rows()) {
      return Optional.of(
          new Fault(
              file,
              "says " + note.rows() + " rows with the hash " + note.hash() + ", holds others"));
    }
    return Optional.empty();
  }
}
