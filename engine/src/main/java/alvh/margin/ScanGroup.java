package alvh.margin;

import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;

/// Positions whose gains and losses offset in a scan: those on one underlying market.
public enum ScanGroup {
  /// SPX options, ES and MES.
  SPX,
  /// VIX options, VX, VXM and volatility ETPs.
  VIX;

  /// The group of `position`.
  public static ScanGroup of(Position position) {
    return switch (position) {
      case OptionPackage pack -> pack.underlying().equals("VIX") ? VIX : SPX;
      case FuturesPosition future ->
          future.contract().root().underlying().equals("VIX") ? VIX : SPX;
      case SharePosition share -> VIX;
    };
  }
}
