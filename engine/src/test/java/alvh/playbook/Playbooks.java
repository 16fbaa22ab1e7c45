package alvh.playbook;

import alvh.RealData;
import alvh.workspace.PlaybookYaml;
import java.util.List;

/// The playbooks that come with the program, read against [MarketFacts].
final class Playbooks {
  private Playbooks() {}

  static Playbook alvh() {
    return read("alvh.yaml");
  }

  static Playbook closeAt80() {
    return read("close-at-80.yaml");
  }

  static List<Playbook> all() {
    return List.of(alvh(), closeAt80());
  }

  private static Playbook read(String file) {
    return PlaybookYaml.read(
        RealData.projectRoot().resolve("playbooks").resolve(file), MarketFacts.TABLE);
  }
}
