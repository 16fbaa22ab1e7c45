package alvh.playbook;

import alvh.RealData;
import alvh.fact.FactCatalogue;
import alvh.workspace.PlaybookYaml;
import java.util.List;

/// The playbooks that come with the program, read against the catalogue of facts.
final class Playbooks {
  private Playbooks() {}

  static Playbook alvh() {
    return read("alvh.yaml");
  }

  static Playbook closeAt80() {
    return read("close-at-80.yaml");
  }

  static List<Playbook> all() {
    return List.of(alvh(), read("alvh-as-written.yaml"), read("one-day.yaml"), closeAt80());
  }

  /// The same playbook with its switches so that `row` speaks.
  static Playbook letting(Row row, Playbook playbook) {
    Playbook set = playbook;
    for (var wanted : row.citation().onlyWith().options().entrySet()) {
      set = set.set(wanted.getKey(), wanted.getValue().getFirst());
    }
    return set;
  }

  private static Playbook read(String file) {
    return PlaybookYaml.read(
        RealData.projectRoot().resolve("playbooks").resolve(file), FactCatalogue.table());
  }
}
