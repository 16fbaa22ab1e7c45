package alvh.journal;

/// An object in the form in which it is kept.
final class NewObject {
  private final String hash;
  private final int size;
  private final byte[] packed;
  private final long base;
  private final int kept;
  private final int depth;
  private final String head;

  NewObject(String hash, int size, byte[] packed, long base, int kept, int depth, String head) {
    this.hash = hash;
    this.size = size;
    this.packed = packed;
    this.base = base;
    this.kept = kept;
    this.depth = depth;
    this.head = head;
  }

  String hash() {
    return hash;
  }

  /// Bytes as its owner sees them.
  int size() {
    return size;
  }

  /// What follows the bytes of the base, as gzip.
  byte[] packed() {
    return packed;
  }

  /// The number of the object whose first bytes it shares; 0 when it is kept whole.
  long base() {
    return base;
  }

  /// How many bytes of the base hold.
  int kept() {
    return kept;
  }

  /// Links to an object that is kept whole.
  int depth() {
    return depth;
  }

  /// See [Packed#head].
  String head() {
    return head;
  }
}
