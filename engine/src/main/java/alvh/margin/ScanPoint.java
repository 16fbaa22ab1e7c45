package alvh.margin;

import alvh.scenario.MarketMove;

/// One point of a scan.
///
/// @param spxReturn simple return of SPX
/// @param vixChange simple change of VIX
public record ScanPoint(double spxReturn, double vixChange) {
  /// The move at once, the VX curve following VIX by the tenor law.
  MarketMove move() {
    return MarketMove.scan(spxReturn, vixChange, 0);
  }
}
