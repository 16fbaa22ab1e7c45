package alvh.demo;

/// Expected variance of the index by horizon: it reverts from today's `spotVariance` to a long run.
///
/// `ξ(τ) = θ + (v - θ) exp(-κ τ)`, the forward variance of a square-root model. VIX and VIX3M are
/// square roots of its averages over 30 and 93 days; a VX future is the root of the average over
/// the 30 days from its settlement, less a convexity that grows with its life.
///
/// @param spotVariance `v`, annual
record VarianceCurve(double spotVariance) {
  /// `θ`, annual variance of the long run: 21.4 % vol, above the usual VIX as risk premia are.
  private static final double LONG_RUN = 0.214 * 0.214;

  /// `κ` per year: a half-life of 12 weeks.
  private static final double REVERSION = 3.0;

  /// Horizon of VIX in years, 30 days (Cboe VIX methodology).
  static final double VIX_YEARS = 30.0 / 365;

  /// Horizon of VIX3M in years, 93 days (Cboe VIX3M methodology).
  static final double VIX3M_YEARS = 93.0 / 365;

  /// Lognormal vol of VIX and the speed at which the vol of its future decays with life, per year.
  private static final double VOL_OF_VIX = 0.7;

  private static final double VOL_OF_VIX_DECAY = 4.0;

  VarianceCurve {
    if (!(spotVariance > 0)) {
      throw new IllegalArgumentException("spot variance must be > 0, was " + spotVariance);
    }
  }

  /// The curve on which VIX stands at `vix`, as vol.
  static VarianceCurve throughVix(double vix) {
    return new VarianceCurve(LONG_RUN + (vix * vix - LONG_RUN) / meanDecay(0, VIX_YEARS));
  }

  /// Average annual variance from `from` to `to`, in years from today.
  double average(double from, double to) {
    return LONG_RUN + (spotVariance - LONG_RUN) * meanDecay(from, to);
  }

  /// Average vol from today to `years`.
  double vol(double years) {
    return StrictMath.sqrt(average(0, years));
  }

  /// The fair VX future that settles in `years`, as vol.
  double future(double years) {
    double logVariance =
        VOL_OF_VIX
            * VOL_OF_VIX
            * (1 - StrictMath.exp(-2 * VOL_OF_VIX_DECAY * years))
            / (2 * VOL_OF_VIX_DECAY);
    return StrictMath.sqrt(average(years, years + VIX_YEARS) * StrictMath.exp(-logVariance));
  }

  private static double meanDecay(double from, double to) {
    double span = REVERSION * (to - from);
    return StrictMath.exp(-REVERSION * from) * -StrictMath.expm1(-span) / span;
  }
}
