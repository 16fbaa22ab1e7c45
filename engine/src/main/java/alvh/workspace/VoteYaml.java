package alvh.workspace;

import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.Side;
import alvh.playbook.Vote;
import java.util.List;

/// Reads votes and the actions that a gate holds back.
///
/// @param entries the names of the condors that a vote can open
record VoteYaml(List<String> entries) {
  /// One vote, or a list of them.
  List<Vote> votes(YamlNode node) {
    return node instanceof YamlSequence list
        ? list.mappings().stream().map(this::vote).toList()
        : List.of(vote(node.asMapping()));
  }

  private Vote vote(YamlMapping vote) {
    vote.only("action", "weight", "side", "layer", "with");
    ActionPattern what = pattern(vote);
    return Located.at(vote, () -> new Vote(what, vote.number("weight")));
  }

  /// An action by its name alone, or narrowed: `{ action: resize-layer, layer: 2 }`.
  ActionPattern action(YamlNode node) {
    if (node instanceof YamlMapping mapping) {
      return pattern(mapping.only("action", "side", "layer", "with"));
    }
    return ActionPattern.of(node.asChoice(Spellings.ACTIONS));
  }

  private ActionPattern pattern(YamlMapping mapping) {
    ActionName action = mapping.choice("action", Spellings.ACTIONS);
    Side side = mapping.find("side").map(node -> node.asChoice(Spellings.SIDES)).orElse(Side.BOTH);
    String layer = mapping.find("layer").map(YamlNode::asText).orElse("");
    if (action == ActionName.OPEN_CONDOR) {
      mapping.find("with").ifPresent(named -> EntryYaml.check(named, entries));
    }
    String instrument = mapping.find("with").map(YamlNode::asText).orElse("");
    return new ActionPattern(action, side, layer, instrument);
  }
}
