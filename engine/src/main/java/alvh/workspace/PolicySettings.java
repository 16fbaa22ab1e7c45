package alvh.workspace;

import alvh.desk.Policy;
import alvh.execution.Fees;
import alvh.margin.RegT;
import alvh.risk.VolShift;
import java.util.OptionalDouble;

/// What the account's owner decides once, as far as it can be written down.
///
/// @param shift how vols move with VIX
/// @param sides how a condor with unequal sides is charged
/// @param rate flat continuous rate, as a fraction; empty to read discounting from the chain
public record PolicySettings(VolShift shift, RegT.UnequalSides sides, OptionalDouble rate) {
  /// What is used when nothing is said.
  public static final PolicySettings DEFAULT =
      new PolicySettings(VolShift.SHAPE, RegT.UnequalSides.WIDER, OptionalDouble.empty());

  /// How margin is charged.
  public RegT margin() {
    return new RegT(sides);
  }

  /// The policy with the fees of the market.
  public Policy policy(Fees fees) {
    return new Policy(fees, margin(), shift, rate);
  }
}
