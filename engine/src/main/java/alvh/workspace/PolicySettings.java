package alvh.workspace;

import alvh.capital.CapitalPolicy;
import alvh.capital.CapitalTerms;
import alvh.desk.Policy;
import alvh.margin.FuturesMargin;
import alvh.margin.RegT;
import alvh.risk.VolShift;
import java.util.OptionalDouble;

/// What the account's owner decides once, as far as it can be written down.
///
/// @param shift how vols move with VIX
/// @param sides how a condor with unequal sides is charged
/// @param rate flat continuous rate, as a fraction; empty to read discounting from the chain
/// @param terms what capital is asked to earn and what borrowing costs
public record PolicySettings(
    VolShift shift, RegT.UnequalSides sides, OptionalDouble rate, CapitalTerms terms) {
  /// What is used when nothing is said.
  public static final PolicySettings DEFAULT =
      new PolicySettings(VolShift.SHAPE, RegT.UnequalSides.WIDER, OptionalDouble.empty());

  /// The same with default terms of capital.
  public PolicySettings(VolShift shift, RegT.UnequalSides sides, OptionalDouble rate) {
    this(shift, sides, rate, CapitalTerms.DEFAULT);
  }

  /// How margin is charged on a position by itself.
  public RegT margin() {
    return new RegT(sides);
  }

  /// How capital is charged.
  public CapitalPolicy capital(FuturesMargin futures) {
    return new CapitalPolicy(new RegT(sides, futures), terms);
  }

  /// The policy with the fees and the futures margins of the market.
  public Policy policy(MarketConfig config) {
    return new Policy(config.fees(), capital(config.futuresMargin()), shift, rate);
  }
}
