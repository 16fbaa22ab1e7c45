package alvh.execution;

/// Where between bid and ask a package fills: a share of each leg's full width.
///
/// Buying pays `bid + p (ask - bid)`, selling gets `ask - p (ask - bid)`. So 0.5 is the middle and
/// 1 crosses the spread; it is neither a share of the half-spread nor the part of an edge kept.
/// None of them is the truth about an order, therefore all are reported side by side: see
/// [FillQuotes].
public sealed interface FillModel {
  /// The middle of every leg: what nobody should count on.
  record Mid() implements FillModel {}

  /// A share that falls with the number of legs, as the wider the package the more of its width is
  /// given back.
  ///
  /// @param oneLeg share in `[0.5, 1]`
  /// @param twoLegs share of packages of two legs and, as a choice on the cautious side, of three
  /// @param fourLegs share of packages of four legs and, as a choice, of more: no larger package is
  ///   assumed to be filled better than the largest for which a figure is at hand
  record Fraction(double oneLeg, double twoLegs, double fourLegs) implements FillModel {
    /// .75 of the width for one leg, .66 for two, .56 for four.
    public static final Fraction STANDARD = new Fraction(0.75, 0.66, 0.56);

    public Fraction {
      check(oneLeg);
      check(twoLegs);
      check(fourLegs);
    }

    private static void check(double share) {
      if (!(share >= MIDDLE && share <= WHOLE)) {
        throw new IllegalArgumentException("a share must be in [0.5, 1], was " + share);
      }
    }
  }

  /// Bought at the ask, sold at the bid.
  record Cross() implements FillModel {}

  /// The share that fills at the middle.
  double MIDDLE = 0.5;

  /// The share that crosses the spread.
  double WHOLE = 1;

  /// The legs of an iron condor.
  int FOUR = 4;

  /// The share of each leg's width for a package of `legs` legs, in `[0.5, 1]`.
  default double share(int legs) {
    return switch (this) {
      case Mid mid -> MIDDLE;
      case Fraction(double one, double two, double four) ->
          legs == 1 ? one : legs < FOUR ? two : four;
      case Cross cross -> WHOLE;
    };
  }
}
