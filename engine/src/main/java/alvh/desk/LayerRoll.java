package alvh.desk;

import alvh.book.FuturesPosition;
import alvh.book.OptionLeg;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import java.util.List;

/// What a roll keeps: the kind of hedge and how much of it.
final class LayerRoll {
  private LayerRoll() {}

  /// Whether both are options with legs of the same rights and signs, futures of one root, or
  /// shares.
  static boolean isSameKind(Position one, Position other) {
    return kind(one).equals(kind(other));
  }

  private static List<String> kind(Position position) {
    return switch (position) {
      case OptionPackage pack -> pack.legs().stream().map(LayerRoll::leg).sorted().toList();
      case FuturesPosition future -> List.of(future.contract().root().name());
      case SharePosition share -> List.of(share.share().ticker());
    };
  }

  private static String leg(OptionLeg leg) {
    return leg.contract().root().underlying() + leg.contract().right() + leg.ratio();
  }

  /// Units of it, without sign.
  static int quantity(Position position) {
    return switch (position) {
      case OptionPackage pack -> pack.quantity();
      case FuturesPosition future -> Math.abs(future.quantity());
      case SharePosition share -> Math.abs(share.quantity());
    };
  }
}
