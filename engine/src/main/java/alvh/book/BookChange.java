package alvh.book;

import java.util.ArrayList;
import java.util.List;

/// A book after one position has been replaced, removed or added.
public final class BookChange {
  private BookChange() {}

  /// Without the position `id`.
  public static Book without(Book book, String id) {
    return new Book(
        book.name(),
        book.equityUsd(),
        book.positions().stream().filter(p -> !p.id().equals(id)).toList());
  }

  /// Without all of `removed`.
  public static Book without(Book book, List<Position> removed) {
    return new Book(
        book.name(),
        book.equityUsd(),
        book.positions().stream().filter(p -> !removed.contains(p)).toList());
  }

  /// With `added` at the end.
  public static Book with(Book book, Position added) {
    List<Position> positions = new ArrayList<>(book.positions());
    positions.add(added);
    return new Book(book.name(), book.equityUsd(), positions);
  }

  /// With the position of the same id replaced.
  public static Book replaced(Book book, Position replacement) {
    return new Book(
        book.name(),
        book.equityUsd(),
        book.positions().stream()
            .map(p -> p.id().equals(replacement.id()) ? replacement : p)
            .toList());
  }

  /// `pack` with other legs and another credit.
  public static OptionPackage legs(OptionPackage pack, List<OptionLeg> legs, double credit) {
    return new OptionPackage(
        pack.id(), pack.sleeve(), legs, pack.quantity(), credit, pack.opened());
  }
}
