package alvh.lake;

/// What became of a content that was put into the lake.
///
/// @param revision the revision that holds it
/// @param rows how many rows it has
/// @param kind what it was
public record Deposit(Revision revision, long rows, Kind kind) {
  /// How it compares with what was there.
  public enum Kind {
    /// The partition was not there.
    NEW,
    /// The revision in force has the same rows: nothing was written.
    SAME,
    /// Another content was there; it stays readable as the revision before.
    REVISED
  }
}
