package alvh.scenario;

/// The two halves of a scenario set.
public enum ScenarioHalf {
  /// What a plan is optimised on: the first and third quarters of the years.
  TRAINING(0),
  /// What it is judged on: the second and fourth quarters.
  HELD_BACK(1);

  private final int stream;

  ScenarioHalf(int stream) {
    this.stream = stream;
  }

  /// What is added to the seed, so that the halves are drawn apart.
  int stream() {
    return stream;
  }
}
