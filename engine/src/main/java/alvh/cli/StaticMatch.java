package alvh.cli;

import alvh.backtest.EqualCost;
import java.util.Optional;

/// How the static hedge was given the cost of another.
///
/// @param by what was made equal
/// @param found the runs that were tried; empty when there is no such static hedge
/// @param why what stands in its way, or why it is not the cost outside the crises that was made
///   equal; empty where there is nothing to say
record StaticMatch(By by, Optional<EqualCost> found, String why) {
  /// What of the two hedges is made equal.
  enum By {
    /// Loss a year outside the crises.
    COST("cost a year outside the crises"),
    /// Premium paid a year.
    PREMIUM("premium paid a year");

    private final String label;

    By(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
