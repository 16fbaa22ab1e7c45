package alvh.market;

/// How far off the credit of a 20/5-delta iron condor was when chains like this one were held
/// against real quotes; relative, .05 = 5 %.
///
/// @param median of the sizes of the errors
/// @param p90 nine in ten were not above it
public record CreditError(double median, double p90) {
  public CreditError {
    if (!(median >= 0) || !(p90 >= median)) {
      throw new IllegalArgumentException(
          "0 <= median <= p90 is needed, were " + median + " and " + p90);
    }
  }
}
