package alvh.journal;

import alvh.input.InputException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A transactional store in one file: entries chained by their hashes, and the byte objects they
/// rest on.
///
/// Entries are only ever appended. What [#append] returned is on the disk, whatever happens to the
/// process or the power a moment later; what it did not return is not there. Several programs may
/// use a journal at once; a journal object may be used by several threads, one after the other.
/// Form, guarantees and limits are in docs/journal.md.
public final class Journal implements AutoCloseable {
  private final Database database;
  private final ObjectStore objects;
  private final EntryTable entries;
  private final InstantSource clock;
  private final Optional<String> notice;

  Journal(Database database, InstantSource clock, Optional<String> notice) {
    this.database = database;
    this.objects = new ObjectStore(database);
    this.entries = new EntryTable(database, objects);
    this.clock = clock;
    this.notice = notice;
  }

  /// Opens the journal in `file`; creates it when it is absent, and brings one of an older form up
  /// to date after a backup beside it.
  ///
  /// @param clock gives the moment at which an entry is written
  /// @throws InputException for a file that is no journal, damaged or of a newer version; it is
  ///   left as it is
  public static Journal open(Path file, InstantSource clock) {
    Opening opening = Opening.of(file);
    return new Journal(opening.database(), clock, opening.notice());
  }

  /// Makes a journal at `to` from an export, from a backup, or from a journal of decisions as JSON
  /// lines, and opens it. Every hash is verified first; nothing is written over.
  public static Journal restore(Path from, Path to, InstantSource clock) {
    String notice = Restore.of(from, to, clock);
    return new Journal(Opening.of(to).database(), clock, Optional.of(notice));
  }

  /// SHA-256 as 64 hexadecimal digits: the name of an object.
  public static String hash(byte[] bytes) {
    return Sha256.of(bytes);
  }

  /// What opening did that a person should know: created, brought up to date and where the backup
  /// is, restored from what.
  public Optional<String> notice() {
    return notice;
  }

  /// The file.
  public Path file() {
    return database.file();
  }

  /// The number of the last entry, 0 when there is none.
  public synchronized long last() {
    return database.read(entries::last);
  }

  /// Appends objects and entries as one transaction, on the disk when this returns.
  ///
  /// @param expectedLast [#last] as the caller has seen it: refused when others have written since;
  ///   empty to append after whatever they wrote
  /// @param drafts at least one; the objects they name are among `bytes` or in the journal
  /// @param bytes objects; those that the journal has already are not kept twice
  public List<Entry> append(OptionalLong expectedLast, List<Draft> drafts, List<byte[]> bytes) {
    return append(
        drafts, bytes, () -> expectedLast.isEmpty() || expectedLast.getAsLong() == entries.last());
  }

  /// The same, refused only when there is a newer entry of the kind and account of the first draft
  /// than the caller has seen; entries of other kinds do not matter.
  ///
  /// @param newest number of the newest entry of that kind and account, 0 for none
  public List<Entry> appendAfter(long newest, List<Draft> drafts, List<byte[]> bytes) {
    Draft first = drafts.getFirst();
    return append(
        drafts,
        bytes,
        () ->
            newest
                == database.number(
                    "SELECT max(sequence) FROM entry WHERE kind = ? AND account = ?",
                    first.kind(),
                    first.account()));
  }

  /// The same, refused when the account has a newer entry of any of `kinds` than the caller has
  /// seen.
  ///
  /// @param newest number of the newest entry of these kinds, 0 for none
  public List<Entry> appendAfter(
      Set<String> kinds, String account, long newest, List<Draft> drafts, List<byte[]> bytes) {
    return append(drafts, bytes, () -> newest == newestOf(kinds, account));
  }

  /// The number of the newest entry of any of `kinds` of an account, 0 when there is none.
  public synchronized long newest(Set<String> kinds, String account) {
    return database.read(() -> newestOf(kinds, account));
  }

  private long newestOf(Set<String> kinds, String account) throws SQLException {
    long newest = 0;
    for (String kind : kinds) {
      newest =
          Math.max(
              newest,
              database.number(
                  "SELECT max(sequence) FROM entry WHERE kind = ? AND account = ?", kind, account));
    }
    return newest;
  }

  private synchronized List<Entry> append(
      List<Draft> drafts, List<byte[]> bytes, SqlWork<Boolean> isExpected) {
    if (drafts.isEmpty()) {
      throw new IllegalArgumentException("drafts must not be empty");
    }
    List<NewObject> ready = new ArrayList<>();
    for (byte[] object : bytes) {
      ready.add(database.read(() -> objects.ready(object)));
    }
    return database.write(() -> {
      if (!isExpected.run()) {
        throw new InputException(
            file().toString(),
            "another program has written to this journal since it was read",
            "run the command again");
      }
      for (NewObject object : ready) {
        objects.put(object);
      }
      return append(drafts);
    });
  }

  private List<Entry> append(List<Draft> drafts) throws SQLException {
    List<Entry> appended = new ArrayList<>();
    long sequence = entries.last();
    String before = entries.hash(sequence);
    Instant now = clock.instant();
    for (Draft draft : drafts) {
      Entry entry = Entry.of(draft, ++sequence, now, before);
      entries.insert(entry);
      appended.add(entry);
      before = entry.hash();
    }
    return List.copyOf(appended);
  }

  /// All entries of a kind, oldest first.
  public synchronized List<Entry> entries(String kind) {
    return database.read(() -> entries.entries("WHERE kind = ? ORDER BY sequence", kind));
  }

  /// All entries of a kind and account, oldest first.
  public synchronized List<Entry> entries(String kind, String account) {
    return database.read(
        () -> entries.entries("WHERE kind = ? AND account = ? ORDER BY sequence", kind, account));
  }

  /// Entries of every kind after the one with the number `after`, oldest first.
  ///
  /// @param limit how many at most
  public synchronized List<Entry> entriesAfter(long after, int limit) {
    return database.read(
        () -> entries.entries("WHERE sequence > ? ORDER BY sequence LIMIT " + limit, after));
  }

  /// The entry with that number.
  public synchronized Optional<Entry> entry(long sequence) {
    return database.read(() -> entries.first("WHERE sequence = ?", sequence));
  }

  /// The newest entry of a kind and account.
  public synchronized Optional<Entry> latest(String kind, String account) {
    return database.read(() ->
        entries.first("WHERE kind = ? AND account = ? ORDER BY sequence DESC", kind, account));
  }

  /// The entry of a kind and account that speaks of the latest moment before `moment`; of several
  /// on one moment the newest.
  public synchronized Optional<Entry> latestBefore(String kind, String account, Instant moment) {
    return database.read(() ->
        entries.first(
            "WHERE kind = ? AND account = ? AND as_of < ? ORDER BY as_of DESC, sequence DESC",
            kind,
            account,
            EntryText.moment(moment)));
  }

  /// The bytes with that hash.
  public synchronized Optional<byte[]> object(String sha256) {
    return database.read(() -> objects.get(sha256));
  }

  /// Whether there are bytes with that hash.
  public synchronized boolean has(String sha256) {
    return database.read(() -> objects.find(sha256).isPresent());
  }

  /// Reads everything: the whole chain, every object against its hash, the file's own structure.
  public synchronized JournalCheck check() {
    return database.snapshot(() -> new Inspection(database, entries, objects).run());
  }

  /// Writes a copy of one moment to `to`, while others may go on writing. It is a journal itself.
  public synchronized void backup(Path to) {
    FreshFile.write(
        to,
        hidden ->
            database.read(() -> {
              database.update("VACUUM INTO ?", hidden.toString());
              return hidden;
            }));
  }

  /// Writes everything as JSON lines that need no program of ours, the same bytes for the same
  /// content; packed when the name ends with `.gz`.
  public synchronized void export(Path to) {
    FreshFile.write(
        to,
        hidden ->
            new Export(database, entries, objects).write(hidden, to.toString().endsWith(".gz")));
  }

  @Override
  public synchronized void close() {
    database.close();
  }
}
