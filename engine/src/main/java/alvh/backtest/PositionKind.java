package alvh.backtest;

import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;
import java.util.Locale;

/// What a position is made of. Futures have official settlements since 2004; VIX options of the
/// past are rebuilt on one calm day of quotes: the two are never added without both being shown.
public enum PositionKind {
  SPX_OPTIONS,
  VIX_OPTIONS,
  VIX_FUTURES,
  INDEX_FUTURES,
  SHARES;

  /// The kind of `position`.
  public static PositionKind of(Position position) {
    return switch (position) {
      case OptionPackage pack -> pack.underlying().equals("VIX") ? VIX_OPTIONS : SPX_OPTIONS;
      case FuturesPosition future ->
          switch (future.contract().root()) {
            case VX, VXM -> VIX_FUTURES;
            case ES, MES -> INDEX_FUTURES;
          };
      case SharePosition share -> SHARES;
    };
  }

  /// The name used in files and reports: `vix-options`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
