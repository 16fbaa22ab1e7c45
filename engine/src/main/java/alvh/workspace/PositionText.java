package alvh.workspace;

import alvh.book.FuturesPosition;
import alvh.book.IronCondor;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import java.util.stream.Collectors;

/// How a position is written on one line.
public final class PositionText {
  private PositionText() {}

  /// `10 x SPX 2024-02-16 4475/4425/4875/4925 iron condor`, `+14 VXM 2024-02-14`.
  public static String of(Position position) {
    return switch (position) {
      case OptionPackage pack ->
          pack.quantity() + " x " + pack.asIronCondor().map(IronCondor::label).orElse(legs(pack));
      case FuturesPosition future -> signed(future.quantity()) + " " + future.contract().label();
      case SharePosition share -> signed(share.quantity()) + " " + share.share().label();
    };
  }

  private static String legs(OptionPackage pack) {
    return pack.legs().stream()
        .map(l -> signed(l.ratio()) + " " + l.contract().label())
        .collect(Collectors.joining(", "));
  }

  private static String signed(int quantity) {
    return quantity > 0 ? "+" + quantity : Integer.toString(quantity);
  }
}
