package alvh.surface;

import alvh.market.OptionChain;

/// What a chain says about discounting.
public sealed interface DiscountFit {
  /// A curve given from outside, such as a bill rate.
  ///
  /// @param curve the curve
  record Given(DiscountCurve curve) implements DiscountFit {}

  /// A curve fitted to the put-call parity of all slices.
  ///
  /// @param curve the curve
  /// @param slices number of slices with a say
  /// @param logErrorAt30Days standard error of `ln D` at 30 days; .001 is half an index point of
  ///   parity 500 points from the forward
  record Fitted(DiscountCurve curve, int slices, double logErrorAt30Days) implements DiscountFit {}

  /// No curve can be read.
  ///
  /// @param reason what is missing
  record Refused(String reason) implements DiscountFit {}

  /// The curve of `chain` by put-call parity over its live slices.
  static DiscountFit of(OptionChain chain) {
    return DiscountFitter.fit(chain);
  }
}
