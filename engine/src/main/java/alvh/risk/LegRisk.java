package alvh.risk;

import alvh.book.OptionLeg;

/// One leg of a package with its mark and sensitivities, per contract bought (the ratio not
/// applied).
///
/// @param leg the leg
/// @param mark what the quotes say
/// @param vol read off the slice's smile, 0.20 = 20 %
/// @param delta `dV/dF`, index points per point of forward
/// @param gamma `d²V/dF²`
/// @param vegaPerVolPoint index points per 0.01 of vol
/// @param thetaPerDay index points per calendar day
/// @param vanna delta per 1.00 of vol
/// @param volga vega per 1.00 of vol, index points
/// @param charmPerDay delta per calendar day
/// @param perVixPoint index points per VIX point, spot fixed
public record LegRisk(
    OptionLeg leg,
    LegMark mark,
    Figure vol,
    Figure delta,
    Figure gamma,
    Figure vegaPerVolPoint,
    Figure thetaPerDay,
    Figure vanna,
    Figure volga,
    Figure charmPerDay,
    Figure perVixPoint) {

  /// The leg with every figure unknown for one reason.
  static LegRisk unknown(OptionLeg leg, LegMark mark, String why) {
    Figure none = Figure.unknown(why);
    return new LegRisk(leg, mark, none, none, none, none, none, none, none, none, none);
  }
}
