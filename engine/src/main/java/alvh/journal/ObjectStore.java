package alvh.journal;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Byte objects by their SHA-256, each kept once.
///
/// A file of history grows by a line a day and its versions begin alike. Such an object is kept as
/// a base, how many of its bytes hold, and a tail of its own. A chain of bases has at most
/// [#DEEPEST] links: after that a version rests on the first of the chain, and once a tail would be
/// more than a quarter of the object it is kept whole and begins a chain of its own.
final class ObjectStore {
  /// Links from an object to the one that is kept whole.
  static final int DEEPEST = 32;

  /// How many recent objects with the same head are tried as base.
  private static final int TRIED = 2;

  private final Database database;

  ObjectStore(Database database) {
    this.database = database;
  }

  /// How an object is kept.
  private record Kept(long id, int depth, long base, int kept, int size) {}

  /// Makes `bytes` ready; done before the transaction, which others wait for: what it rests on
  /// stays, as nothing is ever removed.
  NewObject ready(byte[] bytes) throws SQLException {
    String hash = Sha256.of(bytes);
    String head = Packed.head(bytes);
    Kept best = new Kept(0, 0, 0, 0, 0);
    int same = 0;
    if (!head.isEmpty() && find(hash).isEmpty()) {
      for (Kept near : recent(head)) {
        int shared = shared(bytes, near);
        if (shared > same) {
          best = near;
          same = shared;
        }
        if (shared == near.size()) {
          break;
        }
      }
      if (best.depth() >= DEEPEST) {
        best = root(best);
        same = shared(bytes, best);
      }
    }
    boolean isTail = same > 0 && bytes.length - same <= bytes.length / 4;
    return isTail
        ? new NewObject(
            hash, bytes.length, Packed.pack(bytes, same), best.id(), same, best.depth() + 1, head)
        : new NewObject(hash, bytes.length, Packed.pack(bytes, 0), 0, 0, 0, head);
  }

  private List<Kept> recent(String head) throws SQLException {
    return database.rows(
        "SELECT id, depth, base, kept, size FROM object WHERE head = ? ORDER BY id DESC LIMIT "
            + TRIED,
        ObjectStore::kept,
        head);
  }

  private Kept root(Kept object) throws SQLException {
    Kept at = object;
    while (at.base() != 0) {
      at = row(at.base());
    }
    return at;
  }

  private int shared(byte[] bytes, Kept near) throws SQLException {
    byte[] other = bytes(near);
    int first = Arrays.mismatch(bytes, other);
    return first < 0 ? bytes.length : first;
  }

  /// Puts an object unless it is there; inside the caller's transaction.
  void put(NewObject object) throws SQLException {
    if (find(object.hash()).isPresent()) {
      return;
    }
    database.update(
        "INSERT INTO object(hash, size, gzip, base, kept, depth, head)"
            + " VALUES (?, ?, ?, nullif(?, 0), ?, ?, ?)",
        object.hash(),
        object.size(),
        object.packed(),
        object.base(),
        object.kept(),
        object.depth(),
        object.head());
  }

  /// The number of the object with `hash`.
  Optional<Long> find(String hash) throws SQLException {
    return database
        .rows("SELECT id FROM object WHERE hash = ?", row -> row.getLong(1), hash)
        .stream()
        .findFirst();
  }

  /// The object with `hash`; refuses one whose bytes have another hash.
  Optional<byte[]> get(String hash) throws SQLException {
    Optional<Long> id = find(hash);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    byte[] bytes = bytes(row(id.get()));
    if (!Sha256.of(bytes).equals(hash)) {
      throw SqlFault.damaged(file(), "the object " + hash + " in it is damaged");
    }
    return Optional.of(bytes);
  }

  private Kept row(long id) throws SQLException {
    return database
        .rows("SELECT id, depth, base, kept, size FROM object WHERE id = ?", ObjectStore::kept, id)
        .stream()
        .findFirst()
        .orElseThrow(() -> SqlFault.damaged(file(), "the object number " + id + " is missing"));
  }

  /// Goes down the chain of bases; each gives the bytes that nothing above it has given.
  private byte[] bytes(Kept object) throws SQLException {
    var whole = new byte[object.size()];
    int missing = object.size();
    Kept at = object;
    while (true) {
      int from = at.base() == 0 ? 0 : at.kept();
      if (from < missing) {
        byte[] own = Packed.unpack(file(), packed(at), missing - from);
        System.arraycopy(own, 0, whole, from, own.length);
        missing = from;
      }
      if (at.base() == 0) {
        return whole;
      }
      Kept base = row(at.base());
      if (base.depth() >= at.depth()) {
        throw SqlFault.damaged(file(), "the object number " + at.id() + " rests on itself");
      }
      at = base;
    }
  }

  private byte[] packed(Kept object) throws SQLException {
    return database
        .rows("SELECT gzip FROM object WHERE id = ?", row -> row.getBytes(1), object.id())
        .getFirst();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        row.getLong("id"),
        row.getInt("depth"),
        row.getLong("base"),
        row.getInt("kept"),
        row.getInt("size"));
  }

  private Path file() {
    return database.file();
  }
}
