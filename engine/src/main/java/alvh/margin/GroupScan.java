package alvh.margin;

import alvh.risk.Figure;

/// The scan of one group.
///
/// @param group which
/// @param worst the point with the largest loss; where nothing can be valued, the first
/// @param lossUsd the largest loss, >= 0
/// @param leastUsd the least charge: per short option contract
public record GroupScan(ScanGroup group, ScanPoint worst, Figure lossUsd, double leastUsd) {
  /// The requirement, USD.
  public Figure requirementUsd() {
    return lossUsd.map(loss -> Math.max(loss, leastUsd));
  }
}
