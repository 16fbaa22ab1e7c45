package alvh.workspace;

import alvh.input.NearestName;
import alvh.playbook.OnlyWith;
import alvh.playbook.Switch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Values that depend on a switch: `risk-share: { by: sizing, 1-percent: 0.01, 10-percent: 0.10 }`.
///
/// A mapping with such values becomes one plain mapping for every position of the switches that it
/// names, so that its reader knows nothing of switches.
final class BySwitch {
  private static final String BY = "by";

  private BySwitch() {}

  /// A mapping as it reads in some positions.
  ///
  /// @param mapping without any `by`
  /// @param positions in which it reads so
  record Variant(YamlMapping mapping, OnlyWith positions) {}

  /// Every way in which `mapping` reads; itself alone when no value depends on a switch.
  static List<Variant> variants(YamlMapping mapping, List<Switch> switches) {
    Set<Switch> used = new LinkedHashSet<>();
    collect(mapping, switches, used);
    List<Map<String, String>> positions = List.of(Map.of());
    for (Switch one : used) {
      positions = positions.stream().flatMap(p -> with(p, one).stream()).toList();
    }
    return positions.stream()
        .map(p -> new Variant(resolved(mapping, p).asMapping(), onlyWith(p)))
        .toList();
  }

  private static List<Map<String, String>> with(Map<String, String> positions, Switch added) {
    List<Map<String, String>> all = new ArrayList<>();
    for (String option : added.names()) {
      Map<String, String> more = new LinkedHashMap<>(positions);
      more.put(added.id(), option);
      all.add(more);
    }
    return all;
  }

  private static OnlyWith onlyWith(Map<String, String> positions) {
    Map<String, List<String>> options = new LinkedHashMap<>();
    positions.forEach((id, option) -> options.put(id, List.of(option)));
    return new OnlyWith(options);
  }

  private static void collect(YamlNode node, List<Switch> switches, Set<Switch> used) {
    if (node instanceof YamlMapping mapping) {
      if (mapping.find(BY).isPresent()) {
        used.add(checked(mapping, switches));
      }
      mapping.values().values().forEach(value -> collect(value, switches, used));
    } else if (node instanceof YamlSequence list) {
      list.elements().forEach(value -> collect(value, switches, used));
    }
  }

  /// The switch of a mapping that gives a value for every one of its options.
  private static Switch checked(YamlMapping mapping, List<Switch> switches) {
    YamlNode by = mapping.get(BY);
    Switch named =
        switches.stream()
            .filter(s -> s.id().equals(by.asText()))
            .findFirst()
            .orElseThrow(() ->
                by.fault(
                    "unknown switch '" + by.asText() + "'",
                    NearestName.hint(by.asText(), switches.stream().map(Switch::id).toList())));
    List<String> known = new ArrayList<>(named.names());
    known.add(BY);
    mapping.only(known);
    for (String option : named.names()) {
      if (mapping.find(option).isEmpty()) {
        throw mapping.fault(
            "has no value for the option '" + option + "' of switch " + named.id(),
            "add `" + option + ": ...`");
      }
    }
    return named;
  }

  private static YamlNode resolved(YamlNode node, Map<String, String> positions) {
    return switch (node) {
      case YamlScalar scalar -> scalar;
      case YamlSequence list ->
          new YamlSequence(
              list.place(), list.elements().stream().map(e -> resolved(e, positions)).toList());
      case YamlMapping mapping when mapping.find(BY).isPresent() ->
          resolved(mapping.get(positions.getOrDefault(mapping.text(BY), BY)), positions);
      case YamlMapping mapping -> {
        Map<String, YamlNode> values = new LinkedHashMap<>();
        mapping.values().forEach((key, value) -> values.put(key, resolved(value, positions)));
        yield new YamlMapping(mapping.place(), values, mapping.keys());
      }
    };
  }
}
