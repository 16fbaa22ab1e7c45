package alvh.scenario;

import alvh.risk.Figure;

/// How one position, everything about it read once, answers to moves.
@FunctionalInterface
interface PositionGain {
  /// USD gained by the whole position.
  Figure usd(MarketMove move);
}
