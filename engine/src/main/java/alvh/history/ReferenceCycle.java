package alvh.history;

import alvh.book.Book;
import alvh.book.OptionPackage;
import java.time.LocalDate;

/// One condor of the reference book, from the close on which it is sold to its settlement.
///
/// @param pack the condor, sold at the middle of its rebuilt quotes
/// @param book the book that holds it and nothing else
/// @param lastDay the last trading day on which it is looked at
public record ReferenceCycle(OptionPackage pack, Book book, LocalDate lastDay) {
  /// Whether it is held at the close of `day`.
  public boolean isHeld(LocalDate day) {
    return !day.isBefore(pack.opened()) && !day.isAfter(lastDay);
  }
}
