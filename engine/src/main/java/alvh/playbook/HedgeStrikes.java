package alvh.playbook;

/// How the strikes of a hedge are found: those quoted nearest to what is stated.
public sealed interface HedgeStrikes {
  /// By delta on the future of the same expiry, without regard to sign.
  ///
  /// @param bought of the leg bought, in (0, 1)
  /// @param sold of the leg sold, in (0, 1); 0 when none is
  record ByDelta(double bought, double sold) implements HedgeStrikes {
    public ByDelta {
      check(
          bought > 0 && bought < 1 && sold >= 0 && sold < 1,
          "deltas must be in (0, 1), were " + bought + " and " + sold);
    }
  }

  /// By points from the future of the same expiry.
  ///
  /// @param away points from the future to the nearer strike, outward; negative is in the money
  /// @param width points from there to the other strike, >= 0; 0 when there is none
  record ByPoints(double away, double width) implements HedgeStrikes {
    public ByPoints {
      check(
          Double.isFinite(away) && width >= 0 && width < Double.POSITIVE_INFINITY,
          "points need a finite distance and a width >= 0, were " + away + " and " + width);
    }
  }

  private static void check(boolean holds, String fault) {
    if (!holds) {
      throw new IllegalArgumentException(fault);
    }
  }
}
