package alvh.capital;

import alvh.risk.Figure;

/// Figures per USD of capital.
final class PerCapital {
  private PerCapital() {}

  /// `usd / capitalUsd`; unknown where no capital is employed.
  static Figure of(Figure usd, Figure capitalUsd) {
    return capitalUsd instanceof Figure.Known(double none) && !(none > 0)
        ? Figure.unknown("no capital is employed: nothing is per USD of it")
        : usd.times(capitalUsd.map(v -> 1 / v));
  }
}
