package alvh.hedge;

/// A band that a measure of the book is to stay in.
///
/// @param id the limit it comes from, such as `S-14/cap`
/// @param measure what is bounded
/// @param lower smallest value that is kept; minus infinity when there is none
/// @param upper largest value that is kept; infinity when there is none
/// @param isCap whether it may not be broken or made worse; a target is aimed at
/// @param isOpen whether the ends themselves are outside: `> 0`
public record HedgeBound(
    String id, Measure measure, double lower, double upper, boolean isCap, boolean isOpen) {
  public HedgeBound {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(id + ": no value is within " + lower + ".." + upper);
    }
  }

  /// Whether a plan has to keep it. A target of beta is aimed at and does not make a plan
  /// infeasible: a hedge of vega is not made for it.
  public boolean isBinding() {
    return isCap || measure != Measure.BETA;
  }

  /// Whether `value` is within.
  public boolean keeps(double value) {
    return isOpen ? value > lower && value < upper : value >= lower && value <= upper;
  }

  /// By how much `value` is outside, in the measure's unit; 0 when it is within.
  public double excess(double value) {
    return Math.max(0, Math.max(lower - value, value - upper));
  }

  /// The same band, widened to hold `value`.
  HedgeBound reaching(double value) {
    return keeps(value)
        ? this
        : new HedgeBound(id, measure, Math.min(lower, value), Math.max(upper, value), isCap, false);
  }
}
