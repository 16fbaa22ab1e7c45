package alvh;

import static org.assertj.core.api.Assertions.assertThat;

/// The largest error over many draws and the draw that made it: an accumulator of one test.
public final class Worst {
  private final String what;
  private double error;
  private Object inputs = "none";
  private int count;

  /// @param what the error is of, for the message
  public Worst(String what) {
    this.what = what;
  }

  /// Takes one error, in units of what is allowed or as the test defines it; NaN counts as
  /// infinite.
  public void see(double miss, Object from) {
    double size = Double.isNaN(miss) ? Double.POSITIVE_INFINITY : Math.abs(miss);
    if (size > error) {
      error = size;
      inputs = from;
    }
    count++;
  }

  /// Fails with the inputs of the worst draw when its error is above `limit`, or without draws.
  public void assertAtMost(double limit) {
    assertThat(count).as("draws of " + what).isPositive();
    assertThat(error)
        .withFailMessage("%s: error %s above %s from %s", what, error, limit, inputs)
        .isLessThanOrEqualTo(limit);
  }
}
