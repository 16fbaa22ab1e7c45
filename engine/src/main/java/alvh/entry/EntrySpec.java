package alvh.entry;

/// What kind of condor is looked for.
public sealed interface EntrySpec {
  /// Which expiry.
  ExpiryChoice expiry();

  /// Four strikes by their deltas, the same on both sides.
  ///
  /// Delta is Black-76's `Φ(±d1)` on the forward of the slice, undiscounted, at the vol of the
  /// option's own mid; without regard to sign.
  ///
  /// @param expiry which expiry
  /// @param shortDelta of the strikes sold, in (`longDelta`, .5)
  /// @param longDelta of the strikes bought, > 0
  record ByDelta(ExpiryChoice expiry, double shortDelta, double longDelta) implements EntrySpec {
    private static final double AT_THE_MONEY = 0.5;

    public ByDelta {
      if (!(longDelta > 0 && longDelta < shortDelta && shortDelta < AT_THE_MONEY)) {
        throw new IllegalArgumentException(
            "deltas need 0 < long < short < .5, were " + longDelta + " and " + shortDelta);
      }
    }
  }

  /// The condor that brings a credit, as far out as that credit allows.
  ///
  /// The short strikes start at [ShortDistance#start] expected ranges from the forward. If the
  /// condor there brings the tier, they move out, step by step, while it still does; if it does
  /// not, they move in until it does. Distance and caps bound both ways, and each side must bring
  /// more than nothing by itself. Which side moves first is the skew rule's. The widths stay as
  /// given; a step without a market is passed over.
  ///
  /// @param expiry which expiry
  /// @param tier the credit wanted
  /// @param widths of both sides; the sources fix none
  /// @param distance of the short strikes from the forward
  /// @param caps on the greeks of the short strikes
  /// @param step index points, > 0: short strikes are multiples of it
  /// @param skew which side is moved out first
  record ByCredit(
      ExpiryChoice expiry,
      CreditTier tier,
      WingWidths widths,
      ShortDistance distance,
      ShortCaps caps,
      double step,
      SkewRule skew)
      implements EntrySpec {
    public ByCredit {
      if (!(step > 0) || Double.isInfinite(step)) {
        throw new IllegalArgumentException("step must be > 0 and finite, was " + step);
      }
    }
  }
}
