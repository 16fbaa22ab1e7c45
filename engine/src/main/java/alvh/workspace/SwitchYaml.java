package alvh.workspace;

import alvh.input.NearestName;
import alvh.playbook.OnlyWith;
import alvh.playbook.Switch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads the switches of a playbook, and the positions that rows ask for.
final class SwitchYaml {
  private static final String ONLY_WITH = "only-with";

  private final List<Switch> switches;

  private SwitchYaml(List<Switch> switches) {
    this.switches = switches;
  }

  /// The switches at `switches:`, none when the playbook has none.
  static SwitchYaml of(YamlMapping root) {
    return new SwitchYaml(
        root.elements("switches").stream()
            .map(node -> read(node.asMapping().only("id", "about", "of", "options", "chosen")))
            .toList());
  }

  List<Switch> switches() {
    return switches;
  }

  private static Switch read(YamlMapping row) {
    YamlMapping options = row.mapping("options");
    List<Switch.Option> read =
        options.names().stream().map(name -> option(name, options.mapping(name))).toList();
    String chosen = row.text("chosen");
    if (!options.names().contains(chosen)) {
      throw row.get("chosen")
          .fault("is no option of this switch", NearestName.hint(chosen, options.names()));
    }
    return Located.at(
        row,
        () ->
            new Switch(
                row.text("id"),
                row.text("about"),
                row.find("of").map(YamlNode::asText).orElse(""),
                read,
                chosen));
  }

  private static Switch.Option option(String name, YamlMapping option) {
    option.only("source", "meaning");
    return new Switch.Option(name, option.text("source"), option.text("meaning"));
  }

  /// The positions in which a row speaks: `only-with: { stop: none }`, or several options in a
  /// list.
  OnlyWith onlyWith(YamlMapping row) {
    if (row.find(ONLY_WITH).isEmpty()) {
      return OnlyWith.ALWAYS;
    }
    YamlMapping wanted = row.mapping(ONLY_WITH);
    Map<String, List<String>> options = new LinkedHashMap<>();
    for (String id : wanted.names()) {
      Switch named =
          switches.stream()
              .filter(s -> s.id().equals(id))
              .findFirst()
              .orElseThrow(() ->
                  wanted
                      .keyPlace(id)
                      .fault(
                          "unknown switch",
                          NearestName.hint(id, switches.stream().map(Switch::id).toList())));
      options.put(id, options(wanted.get(id), named));
    }
    return new OnlyWith(options);
  }

  private static List<String> options(YamlNode node, Switch named) {
    List<YamlNode> nodes = node instanceof YamlSequence list ? list.elements() : List.of(node);
    for (YamlNode option : nodes) {
      if (!named.names().contains(option.asText())) {
        throw option.fault(
            "switch " + named.id() + " has no such option",
            NearestName.hint(option.asText(), named.names()));
      }
    }
    return nodes.stream().map(YamlNode::asText).toList();
  }
}
