package alvh.desk;

import alvh.capital.CapitalPolicy;
import alvh.capital.CapitalTerms;
import alvh.execution.Fees;
import alvh.margin.RegT;
import alvh.risk.VolShift;
import java.util.Optional;
import java.util.OptionalDouble;

/// What the account's owner decides once, beside the playbook.
///
/// @param fees costs of a trade
/// @param capital how margin is charged and what capital should earn
/// @param shift how vols are moved with VIX
/// @param rate continuous flat rate; empty to read discounting from the chain
/// @param caps what becomes of an act that breaks a cap
/// @param value what alternatives are valued on; empty where votes act alone
public record Policy(
    Fees fees,
    CapitalPolicy capital,
    VolShift shift,
    OptionalDouble rate,
    CapStance caps,
    Optional<ValuePolicy> value) {
  /// With caps enforced and without values.
  public Policy(Fees fees, CapitalPolicy capital, VolShift shift, OptionalDouble rate) {
    this(fees, capital, shift, rate, CapStance.ENFORCED, Optional.empty());
  }

  /// With default terms of capital.
  public Policy(Fees fees, RegT margin, VolShift shift, OptionalDouble rate) {
    this(fees, new CapitalPolicy(margin, CapitalTerms.DEFAULT), shift, rate);
  }

  /// The same with another stance on caps.
  public Policy with(CapStance stance) {
    return new Policy(fees, capital, shift, rate, stance, value);
  }

  /// The same, valuing alternatives on `scenarios`.
  public Policy with(ValuePolicy scenarios) {
    return new Policy(fees, capital, shift, rate, caps, Optional.of(scenarios));
  }
}
