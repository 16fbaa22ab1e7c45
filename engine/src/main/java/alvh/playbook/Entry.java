package alvh.playbook;

/// A condor that a vote can open: `{ action: open-condor, with: <name> }`.
///
/// Several entries may share a name when switches tell them apart; as the switches stand one of
/// them is meant.
///
/// @param name as votes and gates name it: `conservative`
/// @param source who says so
/// @param why one sentence for the person who reads the alternative
/// @param plan how its strikes are found
/// @param riskShare the largest loss of all its condors over equity, in (0, 1]; decides how many
/// @param riskOf what the largest loss of one condor is
/// @param onlyWith the switch positions in which it is meant
public record Entry(
    String name,
    String source,
    String why,
    EntryPlan plan,
    double riskShare,
    RiskOf riskOf,
    OnlyWith onlyWith) {
  public Entry {
    if (name.isBlank() || source.isBlank() || why.isBlank()) {
      throw new IllegalArgumentException(
          "an entry needs a name, a source and a why, had '"
              + String.join("', '", name, source, why)
              + "'");
    }
    if (!(riskShare > 0 && riskShare <= 1)) {
      throw new IllegalArgumentException("risk-share must be in (0, 1], was " + riskShare);
    }
  }
}
