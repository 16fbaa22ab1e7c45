package alvh.broker;

import alvh.book.Book;
import alvh.book.BookCheck;
import alvh.book.BookFault;
import alvh.book.Fill;
import alvh.book.PositionLedger;
import alvh.input.InputException;
import alvh.instrument.Listings;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What decides whether a position can exist.
///
/// @param calendar trading days and expiries
/// @param listings what existed when
public record BookFacts(TradingCalendar calendar, Listings listings) {
  /// Why a position opened by `fill` cannot exist; empty when it can.
  Optional<String> fault(Fill fill) {
    Book alone;
    try {
      // the equity plays no part in the check
      alone = PositionLedger.of(List.of(fill)).book("import", 1, fill.at());
    } catch (IllegalArgumentException | InputException impossible) {
      return Optional.of(String.valueOf(impossible.getMessage()));
    }
    List<BookFault> faults = new BookCheck(calendar, listings).faults(alone);
    return faults.stream().findFirst().map(f -> f.what() + "; " + f.mend());
  }

  /// The close of the index options on `day`, or on the last trading day before it.
  Instant close(LocalDate day) {
    LocalDate trading = calendar.isTradingDay(day) ? day : calendar.previous(day);
    return NewYork.instant(trading, calendar.indexOptionsClose(trading));
  }
}
