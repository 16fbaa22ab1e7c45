package alvh.rebuild;

/// How far off a rebuilt number was on real days that its model had not seen.
///
/// @param median of the absolute errors
/// @param p90 nine in ten were not above it
public record ErrorBand(double median, double p90) {
  public ErrorBand {
    if (!(median >= 0) || !(p90 >= median)) {
      throw new IllegalArgumentException(
          "0 <= median <= p90 is needed, were " + median + " and " + p90);
    }
  }
}
