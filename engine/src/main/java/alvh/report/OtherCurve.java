package alvh.report;

import alvh.performance.EquityCurve;

/// A curve that the run is laid beside.
///
/// @param label for people: `unhedged`, `SET read as file-open`
/// @param role what it is there for
/// @param curve its values
public record OtherCurve(String label, Role role, EquityCurve curve) {
  /// What a curve is there for.
  public enum Role {
    /// Another playbook, or an index.
    BASELINE("baseline"),
    /// The same run with another stand-in for SET.
    SETTLEMENT("settlement reading"),
    /// The same run with the hedge paid in the other way.
    FRAMING("framing");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    /// For people.
    public String label() {
      return label;
    }
  }
}
