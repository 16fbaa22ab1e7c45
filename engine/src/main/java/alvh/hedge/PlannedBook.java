package alvh.hedge;

import alvh.book.Book;
import alvh.book.BookChange;
import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.PositionIds;
import alvh.book.SharePosition;
import java.util.ArrayList;
import java.util.List;

/// A book after the trades of a plan.
///
/// @param book with the trades
/// @param traded one per trade, in their order: the position that is opened, or the part of one
///   that is taken off
public record PlannedBook(Book book, List<Position> traded) {
  public PlannedBook {
    traded = List.copyOf(traded);
  }

  /// `book` after `trades`; what is held already is reduced, everything else is a position of its
  /// own.
  ///
  /// @param ids gives the positions that are opened their ids
  public static PlannedBook of(Book book, List<PlannedTrade> trades, PositionIds ids) {
    List<Position> traded = new ArrayList<>();
    Book after = book;
    for (PlannedTrade trade : trades) {
      Position unit = trade.candidate().unit();
      if (trade.candidate().isHeld()) {
        traded.add(resized(unit, unit.id(), trade.units()));
        after = reduced(after, unit, trade.units());
      } else {
        Position opened = scaled(unit, ids.free(name(unit)), trade.units());
        traded.add(opened);
        after = BookChange.with(after, opened);
      }
    }
    return new PlannedBook(after, traded);
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
  private static Position scaled(Position unit, String id, int units) {
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
