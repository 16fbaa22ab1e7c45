package alvh.scenario;

/// Scenarios, or the reason why there are none.
public sealed interface ScenarioDraw {
  /// Scenarios.
  ///
  /// @param set the moves
  record Drawn(ScenarioSet set) implements ScenarioDraw {}

  /// No scenarios.
  ///
  /// @param why what is missing, in words
  record Refused(String why) implements ScenarioDraw {}
}
