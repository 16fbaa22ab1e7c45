package alvh.desk;

import alvh.execution.Fees;
import alvh.margin.RegT;
import alvh.risk.VolShift;
import java.util.OptionalDouble;

/// What the account's owner decides once, beside the playbook.
///
/// @param fees costs of a trade
/// @param margin how margin is charged
/// @param shift how vols are moved with VIX
/// @param rate continuous flat rate; empty to read discounting from the chain
public record Policy(Fees fees, RegT margin, VolShift shift, OptionalDouble rate) {}
