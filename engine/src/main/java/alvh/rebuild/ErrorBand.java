package alvh.rebuild;

import java.util.Optional;

/// How far off a rebuilt number was on real days that its model had not seen.
///
/// @param median of the absolute errors
/// @param p90 nine in ten were not above it
/// @param beyond why both are the least to reckon with: what was not seen on those days, such as
///   `VIX 82.69 > 33.46`; empty where it was seen
public record ErrorBand(double median, double p90, Optional<String> beyond) {
  public ErrorBand {
    if (!(median >= 0) || !(p90 >= median)) {
      throw new IllegalArgumentException(
          "0 <= median <= p90 is needed, were " + median + " and " + p90);
    }
  }

  /// A band for what was seen.
  public ErrorBand(double median, double p90) {
    this(median, p90, Optional.empty());
  }
}
