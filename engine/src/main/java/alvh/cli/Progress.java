package alvh.cli;

import java.io.Console;
import java.io.PrintWriter;

/// One line that says what is being worked on; silent unless a person watches. Mutable, belongs to
/// one thread.
final class Progress {
  private static final int BAR = 40;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean isWatched;
  private int count;

  Progress(PrintWriter err) {
    this.err = err;
    this.isWatched = isTerminal();
  }

  /// Whether input and output of this process are a terminal.
  @SuppressWarnings("SystemConsoleNull") // null without a terminal again since Java 25
  static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /// Work on `what` begins.
  void at(String what) {
    count++;
    show(CLEAR_LINE + count + "  " + what);
  }

  /// So many of all parts are done; may be called by any thread.
  void share(int done, int all) {
    show(CLEAR_LINE + bar(done, all) + "  " + done + " of " + all);
  }

  private static String bar(int done, int all) {
    int filled = all == 0 ? BAR : Math.min(BAR, BAR * done / all);
    return "[" + "#".repeat(filled) + ".".repeat(BAR - filled) + "]";
  }

  /// All work is done.
  void done() {
    show(CLEAR_LINE);
  }

  private synchronized void show(String text) {
    if (isWatched) {
      err.print(text);
      err.flush();
    }
  }
}
