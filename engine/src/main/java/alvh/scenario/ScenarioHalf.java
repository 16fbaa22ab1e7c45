package alvh.scenario;

/// The two halves of a scenario set.
public enum ScenarioHalf {
  /// What a plan is optimised on: the first and third quarters of the years.
  TRAINING,
  /// What it is judged on: the second and fourth quarters.
  HELD_BACK
}
