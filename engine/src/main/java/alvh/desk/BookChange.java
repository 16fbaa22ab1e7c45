package alvh.desk;

import alvh.book.Book;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import java.util.ArrayList;
import java.util.List;

/// A book after one position has been replaced, removed or added.
final class BookChange {
  private BookChange() {}

  static Book without(Book book, String id) {
    return new Book(
        book.name(),
        book.equityUsd(),
        book.positions().stream().filter(p -> !p.id().equals(id)).toList());
  }

  static Book without(Book book, List<Position> removed) {
    return new Book(
        book.name(),
        book.equityUsd(),
        book.positions().stream().filter(p -> !removed.contains(p)).toList());
  }

  static Book with(Book book, Position added) {
    List<Position> positions = new ArrayList<>(book.positions());
    positions.add(added);
    return new Book(book.name(), book.equityUsd(), positions);
  }

  static Book replaced(Book book, Position replacement) {
    return new Book(
        book.name(),
        book.equityUsd(),
        book.positions().stream()
            .map(p -> p.id().equals(replacement.id()) ? replacement : p)
            .toList());
  }

  /// `pack` with other legs and another credit.
  static OptionPackage legs(OptionPackage pack, List<OptionLeg> legs, double credit) {
    return new OptionPackage(
        pack.id(), pack.sleeve(), legs, pack.quantity(), credit, pack.opened());
  }
}
