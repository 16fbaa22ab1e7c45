package alvh.scenario;

/// How scenarios are drawn.
///
/// @param scenarios number of moves, even, >= 40; half of them to optimise on
/// @param horizon trading days of a move, >= 1
/// @param meanBlock of the bootstrap, trading days, >= 1
/// @param seed of the draws
public record ScenarioSettings(int scenarios, int horizon, double meanBlock, long seed) {
  /// Moves by default: the worst 5 % of each half are then fifty, and their mean has a standard
  /// error of some 10 %.
  public static final int SCENARIOS = 2_000;

  /// Fewest moves of which a twentieth of either half is a loss at all.
  public static final int FEWEST = 40;

  /// The seed by default. A choice of ours without meaning.
  public static final long SEED = 1;

  /// 2,000 moves of one trading day.
  public static final ScenarioSettings DEFAULT =
      new ScenarioSettings(SCENARIOS, 1, StationaryBootstrap.MEAN_BLOCK, SEED);

  public ScenarioSettings {
    if (scenarios < FEWEST || scenarios % 2 != 0) {
      throw new IllegalArgumentException("scenarios must be even and >= 40, were " + scenarios);
    }
    if (horizon < 1 || !(meanBlock >= 1)) {
      throw new IllegalArgumentException(
          "horizon and mean block must be >= 1, were " + horizon + " and " + meanBlock);
    }
  }
}
