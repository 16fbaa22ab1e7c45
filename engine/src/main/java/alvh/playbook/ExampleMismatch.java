package alvh.playbook;

import java.util.Optional;

/// An example that its rule or limit does not meet.
///
/// @param ruleCase the case's name, empty when there is one only
/// @param found what the rule says instead, with its proof
public record ExampleMismatch(Row row, String ruleCase, Example example, Finding found) {

  static Optional<ExampleMismatch> of(Row row, String ruleCase, Example example, Finding found) {
    return example.expect().isMetBy(found.state())
        ? Optional.empty()
        : Optional.of(new ExampleMismatch(row, ruleCase, example, found));
  }

  /// One line: the rule, what was expected and what was found, with what would change it.
  public String text() {
    String label = row.citation().id() + (ruleCase.isEmpty() ? "" : "/" + ruleCase);
    return label
        + ": the example expects "
        + example.expect().spelling()
        + ", the rule says "
        + found.state().spelling()
        + " ("
        + found.flip().text()
        + ")";
  }
}
