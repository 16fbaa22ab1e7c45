package alvh.pricing;

/// Present value and sensitivities of one European option on a forward, per unit of the index.
///
/// Forward greeks: the forward moves by itself, the discount stays. Sticky strike: the volatility
/// of the strike does not move with the forward. Multiply by the contract's multiplier for money.
/// At `stdDev` 0 every field is the limit; at the money, `forwardGamma` is then infinite, and at
/// expiry also `thetaPerDay` and `charmPerDay`.
///
/// @param price present value, in index points, >= 0
/// @param forwardDelta `dV/dF`, index points per point of forward, in `[-discount, discount]`
/// @param forwardGamma `d²V/dF²`, forward delta per point of forward, >= 0
/// @param vega `dV/dσ`, index points per 1.00 of vol, >= 0
/// @param thetaPerDay `-dV/dT / 365`, index points per calendar day (ACT/365F) passing with
///   forward, vol and rate fixed
/// @param vanna `d²V/(dF dσ)`, forward delta per 1.00 of vol
/// @param volga `d²V/dσ²`, vega per 1.00 of vol
/// @param charmPerDay `-d²V/(dF dT) / 365`, forward delta per calendar day passing, the rest fixed
public record Greeks(
    double price,
    double forwardDelta,
    double forwardGamma,
    double vega,
    double thetaPerDay,
    double vanna,
    double volga,
    double charmPerDay) {

  /// `dV/dS`, index points per point of spot, the discount and the carry being fixed.
  ///
  /// @param forwardPerSpot `dF/dS`; `F/S` when the forward is proportional to spot
  public double spotDelta(double forwardPerSpot) {
    Arguments.checkFinite("forwardPerSpot", forwardPerSpot);
    return forwardDelta * forwardPerSpot;
  }

  /// `d²V/dS²`, spot delta per point of spot, the forward being linear in spot.
  ///
  /// @param forwardPerSpot `dF/dS`; `F/S` when the forward is proportional to spot
  public double spotGamma(double forwardPerSpot) {
    Arguments.checkPositive("forwardPerSpot", forwardPerSpot);
    return forwardGamma * forwardPerSpot * forwardPerSpot;
  }
}
