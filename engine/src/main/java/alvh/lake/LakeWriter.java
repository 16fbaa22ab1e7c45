package alvh.lake;

import alvh.files.FolderLock;
import alvh.time.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Puts content into a lake: one writer at a time, whoever reads meanwhile.
///
/// Opening it waits for another writer and sweeps what killed ones left in the making. Belongs to
/// one thread.
public final class LakeWriter implements AutoCloseable {
  private final Lake lake;
  private final FolderLock lock;
  private final int swept;
  private Optional<DuckDb> database = Optional.empty();

  private LakeWriter(Lake lake, FolderLock lock, int swept) {
    this.lake = lake;
    this.lock = lock;
    this.swept = swept;
  }

  /// The writer of `lake`, which is made if need be.
  ///
  /// @param wait how long another writer is waited for
  public static LakeWriter open(Lake lake, Duration wait, Pause pause) {
    FolderLock lock = FolderLock.exclusive(lake.folder(), wait, pause);
    return new LakeWriter(lake, lock, Landing.sweep(lake.staging(), true));
  }

  /// How many files of killed writers were removed.
  public int swept() {
    return swept;
  }

  /// The lake.
  Lake lake() {
    return lake;
  }

  /// The database to read and write with, opened when first needed.
  DuckDb database() {
    DuckDb opened = database.orElseGet(DuckDb::open);
    database = Optional.of(opened);
    return opened;
  }

  /// Makes `content` the content of `partition`.
  ///
  /// @param known when it was known here
  Deposit put(Partition partition, Content content, Instant known) {
    ContentHash hashing = ContentHash.of(content.table().columns());
    content.rows().pour(hashing);
    String hash = hashing.hex();
    List<Revision> there = lake.revisions(partition);
    if (!there.isEmpty() && there.getLast().hash().equals(hash)) {
      return new Deposit(there.getLast(), hashing.rows(), Deposit.Kind.SAME);
    }
    int number = there.isEmpty() ? 1 : there.getLast().number() + 1;
    Path target = partition.folder(lake.folder()).resolve(Revision.fileName(number, hash));
    Map<String, String> notes =
        new RevisionNotes(content.source(), hashing.rows(), known, hash).texts(partition, number);
    Landing.land(
        lake.staging(),
        target,
        part -> content.table().write(database(), part, content.rows(), notes));
    return new Deposit(
        new Revision(partition, number, hash, target),
        hashing.rows(),
        there.isEmpty() ? Deposit.Kind.NEW : Deposit.Kind.REVISED);
  }

  @Override
  public void close() {
    database.ifPresent(DuckDb::close);
    lock.close();
  }
}
