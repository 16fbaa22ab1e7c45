package alvh.feed;

/// What a run that was stopped had left, and what became of it.
///
/// @param file its name below the folder
/// @param bytes its size
/// @param fate what became of it
public record Leftover(String file, long bytes, Fate fate) {
  /// What becomes of a leftover.
  public enum Fate {
    /// A download that goes on where it stopped.
    RESUMABLE("a part of it is here; the next fetch goes on from there"),
    /// A file that was not finished and cannot be gone on with.
    REMOVED("was unfinished and is removed"),
    /// A file that was in place while its stamp was not yet.
    COMPLETED("was in place already; its stamp is completed");

    private final String text;

    Fate(String text) {
      this.text = text;
    }

    /// In words.
    public String text() {
      return text;
    }
  }

  /// One line.
  public String text() {
    return file + ": " + fate.text() + " (" + bytes + " bytes)";
  }
}
