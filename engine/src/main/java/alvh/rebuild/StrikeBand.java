package alvh.rebuild;

import java.util.List;

/// Strikes between two distances from the index level.
///
/// @param steps all multiples of each of these are listed, index points, > 0
/// @param low lowest strike / index level, > 0
/// @param high highest strike / index level, > `low`
public record StrikeBand(List<Integer> steps, double low, double high) {
  public StrikeBand {
    steps = List.copyOf(steps);
    if (steps.isEmpty() || steps.stream().anyMatch(step -> step <= 0)) {
      throw new IllegalArgumentException("steps must be > 0, were " + steps);
    }
    if (!(low > 0) || !(high > low)) {
      throw new IllegalArgumentException("0 < low < high is needed, were " + low + ", " + high);
    }
  }

  /// Whether `strike` lies in the band.
  boolean spans(double strike, double level) {
    return strike >= low * level && strike <= high * level;
  }

  /// Whether `strike` is on one of the band's steps.
  boolean isOnStep(double strike) {
    return steps.stream().anyMatch(step -> strike % step == 0);
  }
}
