package alvh.playbook;

import java.util.Locale;

/// The actions that a rule can vote for, each with its [Nature].
///
/// Nature speaks of the action as such; whether one instance adds risk is judged again by the
/// limits, after against before. Rolling, tightening and shifting keep or raise short gamma, so
/// they add risk; a hedge that is put on reduces it.
public enum ActionName {
  HOLD(Nature.NEUTRAL, false),
  OPEN_CONDOR(Nature.RISK_ADDING, false),
  CLOSE_CONDOR(Nature.RISK_REDUCING, true),
  CLOSE_SIDE(Nature.RISK_REDUCING, true),
  ROLL_CONDOR(Nature.RISK_ADDING, false),
  ROLL_SHORT_STRIKE(Nature.RISK_ADDING, false),
  TIGHTEN_SHORTS(Nature.RISK_ADDING, false),
  ACTIVATE_LAYER(Nature.RISK_REDUCING, false),
  RESIZE_LAYER(Nature.NEUTRAL, false),
  ROLL_LAYER(Nature.NEUTRAL, false),
  TIME_SHIFT_HEDGE(Nature.RISK_ADDING, false),
  DEPLOY_COLLAR(Nature.RISK_REDUCING, false),
  MONETISE_HEDGE(Nature.NEUTRAL, true),
  FLATTEN(Nature.RISK_REDUCING, true),
  STAND_ASIDE(Nature.NEUTRAL, false);

  private final Nature nature;
  private final boolean isNeverVetoed;

  ActionName(Nature nature, boolean isNeverVetoed) {
    this.nature = nature;
    this.isNeverVetoed = isNeverVetoed;
  }

  /// As written in a playbook: `deploy-collar`.
  public String spelling() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether the action adds risk.
  public Nature nature() {
    return nature;
  }

  /// Whether no gate and no missing fact can hold the action back: the ways out stay open.
  public boolean isNeverVetoed() {
    return isNeverVetoed;
  }
}
