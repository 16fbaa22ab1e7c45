package alvh.hedge;

/// A figure of the whole book that a bound is put on; each is linear in the units traded.
public enum Measure {
  /// Hedge over condors in USD per VIX point; .40 = 40 %.
  COVERAGE("book.coverage", "ratio"),
  /// Contract deltas per condor, form A; .15 = 15 USD a point.
  NET_DELTA_PER_CONDOR("book.netDeltaPerCondor", "delta per condor"),
  /// USD per calendar day: theta and roll-down.
  NET_CARRY_PER_DAY("book.netCarryPerDay", "USD per day"),
  /// Largest loss of the condors and what the hedges can lose, over equity; .03 = 3 %.
  STACK_RISK_SHARE("book.stackRiskShare", "share of equity"),
  /// Net delta carried at the level of the index, over equity.
  BETA("book.beta", "ratio");

  private final String fact;
  private final String unit;

  Measure(String fact, String unit) {
    this.fact = fact;
    this.unit = unit;
  }

  /// The name under which playbooks read it.
  public String fact() {
    return fact;
  }

  /// Its unit.
  public String unit() {
    return unit;
  }
}
