package alvh.market;

import java.util.Optional;

/// How far off the credit of a 20/5-delta iron condor was when chains like this one were held
/// against real quotes; relative, .05 = 5 %.
///
/// @param median of the sizes of the errors
/// @param p90 nine in ten were not above it
/// @param beyond why both are the least to reckon with: what of the chain was not seen when errors
///   were measured, such as `VIX 82.69 > 33.46`; empty where it was seen
public record CreditError(double median, double p90, Optional<String> beyond) {
  public CreditError {
    if (!(median >= 0) || !(p90 >= median)) {
      throw new IllegalArgumentException(
          "0 <= median <= p90 is needed, were " + median + " and " + p90);
    }
  }
}
