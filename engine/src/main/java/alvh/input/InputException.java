package alvh.input;

import java.io.Serial;

/// Input from outside that cannot be used: a file, a line of a book, an option of a command.
///
/// Never thrown for a fault of our own (`IllegalArgumentException`) nor for an expected outcome
/// such as a missing quote (a sealed result). The command line turns it into exit code 2.
public final class InputException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String where;
  private final String what;
  private final String mend;

  /// @param where the place a person can open, such as `book.yaml:12` or `--at`
  /// @param what what is wrong there, with the value found
  /// @param mend what to do about it, in the imperative
  public InputException(String where, String what, String mend) {
    super(where + ": " + what + "\n  mend: " + mend);
    this.where = where;
    this.what = what;
    this.mend = mend;
  }

  /// The same, keeping the technical cause for the report file.
  public InputException(String where, String what, String mend, Throwable cause) {
    this(where, what, mend);
    initCause(cause);
  }

  /// The place a person can open.
  public String where() {
    return where;
  }

  /// What is wrong there.
  public String what() {
    return what;
  }

  /// What to do about it.
  public String mend() {
    return mend;
  }
}
