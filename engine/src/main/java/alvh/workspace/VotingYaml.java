package alvh.workspace;

import alvh.playbook.Nature;
import alvh.playbook.VotingRules;
import java.util.EnumMap;
import java.util.Map;

/// Reads how the votes of a playbook become consent.
final class VotingYaml {
  private VotingYaml() {}

  static VotingRules read(YamlMapping root) {
    YamlMapping signers = root.mapping("signers").only(Spellings.NATURES.keySet());
    Map<Nature, Integer> needed = new EnumMap<>(Nature.class);
    Spellings.NATURES.forEach((word, nature) -> needed.put(nature, signers.integer(word)));
    return Located.at(
        root,
        () ->
            new VotingRules(
                root.number("quorum"),
                root.integer("signature-days"),
                needed,
                root.choice("human", Spellings.HUMANS),
                root.integer("cool-down-days")));
  }
}
