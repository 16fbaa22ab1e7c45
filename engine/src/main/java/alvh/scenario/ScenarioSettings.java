package alvh.scenario;

/// How scenarios are drawn.
///
/// @param scenarios number of moves, even, >= 40; half of them to optimise on
/// @param horizon trading days of a move, >= 1
/// @param meanBlock of the bootstrap, trading days, >= 1
/// @param seed of the draws
/// @param size of the returns of SPX
public record ScenarioSettings(
    int scenarios, int horizon, double meanBlock, long seed, ReturnSize size) {
  /// Moves by default: the worst 5 % of each half are then fifty, and their mean has a standard
  /// error of some 10 %.
  public static final int SCENARIOS = 2_000;

  /// Fewest moves of which a twentieth of either half is a loss at all.
  public static final int FEWEST = 40;

  /// The seed by default. A choice of ours without meaning.
  public static final long SEED = 1;

  /// Trading days by default: a week, after which the hedge is set anew (S-14), so that what it
  /// costs to trade stands beside what it does until then.
  public static final int HORIZON = 5;

  /// 2,000 paths of five daily moves.
  public static final ScenarioSettings DEFAULT =
      new ScenarioSettings(SCENARIOS, HORIZON, StationaryBootstrap.MEAN_BLOCK, SEED);

  /// With the returns of SPX in units of the VIX of their day.
  public ScenarioSettings(int scenarios, int horizon, double meanBlock, long seed) {
    this(scenarios, horizon, meanBlock, seed, ReturnSize.BY_VIX);
  }

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
