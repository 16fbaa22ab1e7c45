package alvh.hedge;

import alvh.book.Book;
import alvh.book.BookChange;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.PositionIds;
import alvh.book.SharePosition;
import java.util.List;

/// A book after the trades of a plan.
public final class PlannedBook {
  private PlannedBook() {}

  /// `book` after `trades`; what is held already is reduced, everything else is a position of its
  /// own.
  public static Book of(Book book, List<PlannedTrade> trades) {
    PositionIds ids = PositionIds.of(book);
    Book after = book;
    for (PlannedTrade trade : trades) {
      Position unit = trade.candidate().unit();
      boolean isHeld = book.position(unit.id()).filter(unit::equals).isPresent();
      after =
          isHeld
              ? reduced(after, unit, trade.units())
              : BookChange.with(after, scaled(unit, ids.free(name(unit)), trade.units()));
    }
    return after;
  }

  /// The layer's name: what an account calls a position that a plan opens.
  private static String name(Position unit) {
    return "sized-" + unit.sleeve().label();
  }

  private static Book reduced(Book book, Position held, int units) {
    int left = size(held) - units;
    return left == 0
        ? BookChange.without(book, held.id())
        : BookChange.replaced(book, resized(held, held.id(), left));
  }

  private static int size(Position held) {
    return switch (held) {
      case FuturesPosition future -> Math.abs(future.quantity());
      case OptionPackage pack -> pack.quantity();
      case SharePosition share -> Math.abs(share.quantity());
    };
  }

  /// `unit`, of which `units` are held as the position `id`.
  public static Position scaled(Position unit, String id, int units) {
    return resized(unit, id, units * size(unit));
  }

  private static Position resized(Position held, String id, int size) {
    return switch (held) {
      case FuturesPosition f ->
          new FuturesPosition(
              id,
              f.sleeve(),
              f.contract(),
              Integer.signum(f.quantity()) * size,
              f.price(),
              f.opened());
      case OptionPackage p ->
          new OptionPackage(id, p.sleeve(), p.legs(), size, p.credit(), p.opened());
      case SharePosition s ->
          new SharePosition(
              id,
              s.sleeve(),
              s.share(),
              Integer.signum(s.quantity()) * size,
              s.price(),
              s.opened());
    };
  }
}
