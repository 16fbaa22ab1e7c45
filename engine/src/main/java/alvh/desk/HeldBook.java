package alvh.desk;

import alvh.book.Book;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import alvh.market.DayView;
import alvh.time.NewYork;
import alvh.time.TradingCalendar;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The part of a book that is held at an instant.
///
/// @param book the positions opened by then and not yet settled
/// @param left why each other position is left out, in the order of the book
record HeldBook(Book book, List<String> left) {
  static HeldBook of(Book book, DayView view, TradingCalendar calendar) {
    List<Position> held = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (Position position : book.positions()) {
      Instant settles = settlesAt(position, calendar);
      if (position.opened().isAfter(view.date())) {
        left.add(position.id() + " is opened on " + position.opened());
      } else if (!settles.isAfter(view.asOf())) {
        left.add(position.id() + " settled on " + NewYork.date(settles));
      } else {
        held.add(position);
      }
    }
    return new HeldBook(new Book(book.name(), book.equityUsd(), held), List.copyOf(left));
  }

  /// When the last leg of `position` settles.
  private static Instant settlesAt(Position position, TradingCalendar calendar) {
    return switch (position) {
      case OptionPackage pack ->
          pack.legs().stream()
              .map(l -> calendar.expiry(l.contract().expiry(), l.contract().root().settlement()))
              .map(e -> e.settlesAt())
              .max(Instant::compareTo)
              .orElseThrow();
      case FuturesPosition future ->
          NewYork.instant(future.contract().settlement(), TradingCalendar.OPEN);
      case SharePosition share -> Instant.MAX;
    };
  }
}
