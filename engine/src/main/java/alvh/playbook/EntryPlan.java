package alvh.playbook;

import java.util.Locale;

/// How the strikes of a condor are found, as a playbook states it.
///
/// Numbers only: what a delta or an expected range is, and whether the market has such a condor, is
/// for whoever carries the plan out.
public sealed interface EntryPlan {
  /// The delta of an option at the money.
  double MOST_DELTA = 0.5;

  /// Which expiry.
  ExpiryPlan expiry();

  /// Four strikes by their deltas, the same on both sides.
  ///
  /// @param shortDelta of the strikes sold, without regard to sign, in (`longDelta`, .5)
  /// @param longDelta of the strikes bought, > 0
  record ByDelta(ExpiryPlan expiry, double shortDelta, double longDelta) implements EntryPlan {
    public ByDelta {
      check(
          longDelta > 0 && longDelta < shortDelta && shortDelta < MOST_DELTA,
          "deltas need 0 < long < short < .5, were " + longDelta + " and " + shortDelta);
    }
  }

  /// The condor that brings a credit, as far out as that credit allows.
  ///
  /// @param credit what it must bring
  /// @param putWidth index points, > 0
  /// @param callWidth index points, > 0
  /// @param distance of the short strikes
  /// @param maxDelta of a short strike, without regard to sign, in (0, .5]
  /// @param maxGamma of a short strike, delta per index point, > 0
  /// @param step index points, > 0: short strikes are multiples of it
  /// @param skew which side is moved out first
  record ByCredit(
      ExpiryPlan expiry,
      CreditPlan credit,
      double putWidth,
      double callWidth,
      DistancePlan distance,
      double maxDelta,
      double maxGamma,
      double step,
      SkewPlan skew)
      implements EntryPlan {
    public ByCredit {
      check(
          isPositive(putWidth) && isPositive(callWidth),
          "widths must be > 0, were " + putWidth + " and " + callWidth);
      check(
          maxDelta > 0 && maxDelta <= MOST_DELTA,
          "max-short-delta must be in (0, .5], was " + maxDelta);
      check(isPositive(maxGamma), "max-gamma must be > 0, was " + maxGamma);
      check(isPositive(step), "step must be > 0, was " + step);
    }
  }

  /// The credit of a condor, index points.
  ///
  /// @param tier what it must bring at `price`, > 0
  /// @param price where the tier is measured
  /// @param leastNatural what it must bring sold at the bid and bought at the ask, else it is left
  ///   alone; >= 0
  record CreditPlan(double tier, Price price, double leastNatural) {
    public CreditPlan {
      check(isPositive(tier), "tier must be > 0, was " + tier);
      check(
          leastNatural >= 0 && leastNatural < Double.POSITIVE_INFINITY,
          "least-natural must be >= 0, was " + leastNatural);
    }
  }

  /// Where a credit is measured.
  enum Price {
    MID,
    NATURAL;

    /// As written in a playbook.
    public String spelling() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// How far out the short strikes lie, in expected ranges: `0 <= least <= start <= most`.
  ///
  /// @param range what an expected range is
  /// @param least never nearer
  /// @param start where the search starts
  /// @param most never farther
  record DistancePlan(RangePlan range, double least, double start, double most) {
    public DistancePlan {
      check(
          least >= 0 && start >= least && most >= start && most < Double.POSITIVE_INFINITY,
          "distances need 0 <= least <= start <= most, were "
              + least
              + ", "
              + start
              + " and "
              + most);
    }
  }

  /// The range that the index is expected to keep for a day.
  ///
  /// @param formula which of the sources' formulas
  /// @param vix9dWeight of the 9-day VIX in [Formula#BLEND], in [0, 1]; the others have their own
  /// @param multiplier > 0
  record RangePlan(Formula formula, double vix9dWeight, double multiplier) {
    public RangePlan {
      check(
          vix9dWeight >= 0 && vix9dWeight <= 1,
          "vix9d-weight must be in [0, 1], was " + vix9dWeight);
      check(isPositive(multiplier), "multiplier must be > 0, was " + multiplier);
    }
  }

  /// A formula of the expected range, percent of the index.
  enum Formula {
    /// `m (w VIX9D + (1 - w) HV20) / sqrt 252`.
    BLEND,
    /// `m VIX / sqrt 252`.
    VIX,
    /// `m (.1 VIX9D + .5 HV20) / sqrt 252`.
    PRINTED_FOR_ONE_DAY,
    /// `m (.1 VIX9D + .5 HV20)`, no daily percentage.
    AS_PRINTED;

    /// As written in a playbook.
    public String spelling() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Which side is moved out first when puts are dear.
  ///
  /// @param widened a side, or [Side#BOTH] when both move together whatever the skew
  /// @param above vol points of the 25-delta put over the 25-delta call, from which on it is
  record SkewPlan(Side widened, double above) {
    public SkewPlan {
      check(Double.isFinite(above), "a skew must be finite, was " + above);
    }
  }

  private static boolean isPositive(double value) {
    return value > 0 && value < Double.POSITIVE_INFINITY;
  }

  private static void check(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
