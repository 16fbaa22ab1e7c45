package alvh.risk;

import alvh.instrument.OptionContract;
import alvh.pricing.Black76;
import alvh.surface.SmileSlice;

/// Reprices options of one SPX slice after a move of VIX with spot fixed.
///
/// VIX is the 30-day point; the level of a slice with `T` to expiry moves by `m(T) = (30d / T)^p`
/// points per VIX point, `p = .42` (regressions on VIX9D, VIX3M and VIX6M 2007-2021: .37 at 9 days,
/// .43 at 93, .44 at 184).
public final class VixPointShock {
  /// Exponent of the level's tenor dependence.
  public static final double TENOR_EXPONENT = 0.42;

  /// Below this many days the tenor law has not been measured and is not used.
  public static final double SHORTEST_DAYS = 7;

  private static final double VIX_DAYS = 30;
  private static final double DAYS_PER_YEAR = 365;

  /// Half of the central difference, VIX points.
  private static final double HALF_SHOCK = 0.5;

  /// One vol point; also the floor of a shocked vol, far below any VIX ever struck (9.14), so that
  /// a shock of half a point cannot make a vol negative.
  private static final double VOL_POINT = 0.01;

  private final SmileSlice smile;
  private final double stripVol;
  private final VolShift shift;

  /// @param smile the slice's smile
  /// @param stripVol the slice's own variance-strip vol, 0.20 = 20 %, > 0
  /// @param shift how single vols follow the level
  public VixPointShock(SmileSlice smile, double stripVol, VolShift shift) {
    if (!(stripVol > 0)) {
      throw new IllegalArgumentException("strip vol must be > 0, was " + stripVol);
    }
    this.smile = smile;
    this.stripVol = stripVol;
    this.shift = shift;
  }

  /// Points by which the level of a slice moves per VIX point.
  ///
  /// @param days calendar days to expiry, >= [#SHORTEST_DAYS]
  public static double levelMove(double days) {
    if (!(days >= SHORTEST_DAYS)) {
      throw new IllegalArgumentException("days must be >= " + SHORTEST_DAYS + ", was " + days);
    }
    return Math.pow(VIX_DAYS / days, TENOR_EXPONENT);
  }

  /// Present value gained by one bought `contract` per VIX point, index points: central difference
  /// of a shock of plus and minus half a point.
  public double perVixPoint(OptionContract contract, double discount) {
    return perVixPoint(contract, discount, smile.vol(contract.strike()));
  }

  /// As [#perVixPoint(OptionContract, double)] for an option whose vol is known from elsewhere than
  /// the smile: it keeps its ratio to the smile's.
  ///
  /// @param vol before the shock, annualised, > 0
  double perVixPoint(OptionContract contract, double discount, double vol) {
    double ratio = vol / smile.vol(contract.strike());
    return discount
        * (undiscounted(contract, HALF_SHOCK, ratio) - undiscounted(contract, -HALF_SHOCK, ratio))
        / (2 * HALF_SHOCK);
  }

  private double undiscounted(OptionContract contract, double vixPoints, double ratio) {
    double vol = ratio * shockedVol(contract.strike(), vixPoints);
    double stdDev = vol * Math.sqrt(smile.years());
    return Black76.price(smile.forward(), contract.strike(), stdDev, contract.right().sign());
  }

  /// The vol of `strike` after VIX has moved by `vixPoints`, spot fixed.
  double shockedVol(double strike, double vixPoints) {
    double perPoint = levelMove(smile.years() * DAYS_PER_YEAR);
    return shockedVol(strike, smile.forward(), vixPoints * perPoint);
  }

  /// The vol of `strike` after a joint move: VIX by `vixPoints`, the forward to `forward`.
  ///
  /// The shape is re-centred on the new forward, since VIX is itself read at floating strikes: its
  /// change already holds what a fixed strike gains by sliding along the skew. Below
  /// [#SHORTEST_DAYS] the tenor law has not been measured and keeps its value there.
  ///
  /// @param strike index points, > 0
  /// @param forward of the slice after the move, index points, > 0
  /// @param vixPoints change of VIX
  public double vol(double strike, double forward, double vixPoints) {
    double days = Math.max(SHORTEST_DAYS, smile.years() * DAYS_PER_YEAR);
    return shockedVol(strike, forward, vixPoints * levelMove(days));
  }

  private double shockedVol(double strike, double forward, double levelPoints) {
    double move = levelPoints * VOL_POINT;
    double level = Math.max(VOL_POINT, stripVol + move);
    double logMoneyness = Math.log(strike / forward);
    return switch (shift) {
      // as many standard deviations away at today's level as `strike` is at the shocked one
      case SHAPE -> level / stripVol * volAt(logMoneyness * stripVol / level);
      case PARALLEL -> Math.max(VOL_POINT, volAt(logMoneyness) + move);
      case PROPORTIONAL -> level / stripVol * volAt(logMoneyness);
    };
  }

  private double volAt(double logMoneyness) {
    return smile.vol(smile.forward() * Math.exp(logMoneyness));
  }
}
