package alvh.margin;

import alvh.book.FuturesPosition;
import alvh.book.OptionPackage;
import alvh.book.Position;
import alvh.book.SharePosition;

/// The market whose moves a position is scanned over; options and shares of one offset, futures are
/// charged by themselves.
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
