package alvh.workspace;

import alvh.input.NearestName;
import alvh.playbook.ActionName;
import alvh.playbook.ActionPattern;
import alvh.playbook.HedgeInstrument;
import alvh.playbook.HedgeLayer;
import alvh.playbook.Side;
import alvh.playbook.Vote;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads votes and the actions that a gate holds back.
///
/// @param entries the names of the condors that a vote can open
/// @param layers the hedge layers that a vote can put on; none when the playbook describes none
record VoteYaml(List<String> entries, List<HedgeLayer> layers) {
  private static final Set<ActionName> OF_LAYERS =
      EnumSet.of(
          ActionName.ACTIVATE_LAYER,
          ActionName.RESIZE_LAYER,
          ActionName.ROLL_LAYER,
          ActionName.MONETISE_HEDGE,
          ActionName.TIME_SHIFT_HEDGE);

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
    if (!layers.isEmpty() && OF_LAYERS.contains(action)) {
      mapping.find("layer").ifPresent(this::checkLayer);
    }
    if (!layers.isEmpty() && action == ActionName.ACTIVATE_LAYER) {
      mapping.find("with").ifPresent(named -> checkInstrument(named, layer));
    }
    String instrument = mapping.find("with").map(YamlNode::asText).orElse("");
    return new ActionPattern(action, side, layer, instrument);
  }

  private void checkLayer(YamlNode named) {
    List<String> names = layers.stream().map(HedgeLayer::name).distinct().toList();
    if (!names.contains(named.asText())) {
      throw named.fault(
          "unknown layer '" + named.asText() + "'", NearestName.hint(named.asText(), names));
    }
  }

  /// @param layer the layer that the vote names; empty for any
  private void checkInstrument(YamlNode named, String layer) {
    List<String> names =
        layers.stream()
            .filter(l -> layer.isEmpty() || l.name().equals(layer))
            .flatMap(l -> l.instruments().stream())
            .map(HedgeInstrument::name)
            .distinct()
            .toList();
    if (!names.contains(named.asText())) {
      throw named.fault(
          (layer.isEmpty() ? "no layer has an" : "layer " + layer + " has no")
              + " instrument '"
              + named.asText()
              + "'",
          NearestName.hint(named.asText(), names));
    }
  }
}
