package alvh.instrument;

/// The smallest price step of an option class, by premium.
///
/// @param threshold premium in points from which the coarser step holds; 0 when one step holds for
///   all
/// @param below step in points below the threshold, > 0
/// @param from step in points from the threshold upwards, > 0
public record OptionTick(double threshold, double below, double from) {
  public OptionTick {
    if (!(threshold >= 0) || !(below > 0) || !(from >= below)) {
      throw new IllegalArgumentException(
          "tick needs threshold >= 0 and 0 < below <= from, was "
              + threshold
              + ", "
              + below
              + ", "
              + from);
    }
  }

  /// The step at `premium` points.
  public double at(double premium) {
    if (!(premium >= 0)) {
      throw new IllegalArgumentException("premium must be >= 0, was " + premium);
    }
    return premium < threshold ? below : from;
  }
}
