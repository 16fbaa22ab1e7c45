package alvh.workspace;

import alvh.input.InputException;
import alvh.input.NearestName;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A playbook that goes on from another: the texts of both as one text, and one mapping read from
/// it.
///
/// The one text is what a journal keeps, so that a decision can be made again when the playbook
/// beneath has changed. What the upper one says replaces what the lower one says: a value by its
/// key, a row by its id, a fact by its name; `drop` leaves rows out, `set` turns switches and
/// `set-facts` gives constants another value. Every part still knows the file and the line where it
/// stands.
final class PlaybookLayers {
  /// The key that names the playbook beneath.
  static final String EXTENDS = "extends";

  /// How many playbooks may stand on one another.
  static final int MOST = 5;

  private static final String DROP = "drop";
  private static final String SET = "set";

  /// The key that gives parameters other values.
  static final String SET_FACTS = "set-facts";

  private static final String IS = "is";

  /// A number or a calculation with numbers: a fact that is one reads no other.
  private static final Pattern CONSTANT =
      Pattern.compile("[-+*/()\\s\\d._eE]*\\d[-+*/()\\s\\d._eE]*");

  private static final String SEPARATOR = "--- # playbook ";
  private static final List<String> ROW_LISTS = List.of("rules", "limits", "rows");
  private static final Map<String, String> LISTS =
      Map.of("facts", "name", "switches", "id", "entries", "name", "layers", "name");

  private PlaybookLayers() {}

  /// One text of several, the lowest first.
  static String joined(List<NamedText> layers) {
    var text = new StringBuilder();
    for (NamedText layer : layers) {
      text.append(SEPARATOR).append(layer.name()).append('\n').append(layer.text());
      if (!layer.text().endsWith("\n")) {
        text.append('\n');
      }
    }
    return text.toString();
  }

  /// The texts that [#joined] joined; any other text alone, under the name `file`.
  static List<NamedText> split(String text, String file) {
    if (!text.startsWith(SEPARATOR)) {
      return List.of(new NamedText(file, text));
    }
    List<NamedText> layers = new ArrayList<>();
    for (String part : text.split("(?m)^" + SEPARATOR, -1)) {
      if (!part.isEmpty()) {
        int line = part.indexOf('\n');
        layers.add(new NamedText(part.substring(0, line), part.substring(line + 1)));
      }
    }
    return List.copyOf(layers);
  }

  /// The root of a playbook's text, with the layers beneath it.
  static YamlMapping root(String text, String file) {
    List<NamedText> layers = split(text, file);
    YamlMapping root = Yaml.parse(layers.getFirst().text(), layers.getFirst().name());
    if (layers.size() == 1 && root.find(EXTENDS).isPresent()) {
      throw root.keyPlace(EXTENDS)
          .fault("the playbook beneath is not at hand here", "give the file, not its text");
    }
    for (NamedText upper : layers.subList(1, layers.size())) {
      root = laid(Yaml.parse(upper.text(), upper.name()), root);
    }
    return root;
  }

  /// `fragment` laid over `playbook` as one text; it may add and replace nothing.
  static NamedText over(NamedText playbook, NamedText fragment) {
    List<NamedText> layers = new ArrayList<>(split(playbook.text(), playbook.name()));
    List<NamedText> added = split(fragment.text(), fragment.name());
    if (layers.containsAll(added)) {
      return playbook;
    }
    YamlMapping lower = root(playbook.text(), playbook.name());
    YamlMapping upper = root(fragment.text(), fragment.name());
    for (String key : upper.names()) {
      if (ROW_LISTS.contains(key) || LISTS.containsKey(key)) {
        apart(upper, lower, key);
      } else {
        throw upper
            .keyPlace(key)
            .fault(
                "a fragment cannot say '" + key + "': it adds to a playbook and changes none",
                "leave it out, or write a playbook that `extends` the other");
      }
    }
    layers.addAll(added);
    return new NamedText(playbook.name(), joined(layers));
  }

  /// Checks that `upper` names nothing at `key` that `lower` has.
  private static void apart(YamlMapping upper, YamlMapping lower, String key) {
    boolean isRows = ROW_LISTS.contains(key);
    String idKey = isRows ? "id" : LISTS.getOrDefault(key, "id");
    Map<String, YamlPlace> taken = new LinkedHashMap<>();
    for (String list : isRows ? ROW_LISTS : List.of(key)) {
      lower.elements(list).forEach(row -> taken.put(id(row, idKey), row.place()));
    }
    for (YamlNode row : upper.elements(key)) {
      YamlPlace other = taken.get(id(row, idKey));
      if (other != null) {
        throw row.fault(
            "the " + idKey + " '" + id(row, idKey) + "' is taken at " + other.where(),
            "rename one of them: a fragment replaces nothing of the playbook it is laid over");
      }
    }
  }

  private static YamlMapping laid(YamlMapping upper, YamlMapping lower) {
    Map<String, YamlNode> values = new LinkedHashMap<>(lower.values());
    Map<String, YamlPlace> keys = new LinkedHashMap<>(lower.keys());
    dropRows(upper, lower, values);
    for (String key : upper.names()) {
      boolean isRows = ROW_LISTS.contains(key);
      if (isRows || LISTS.containsKey(key)) {
        String id = isRows ? "id" : LISTS.getOrDefault(key, "id");
        values.put(key, joined(upper.sequence(key), values.get(key), id));
        keys.put(key, upper.keyPlace(key));
      } else if (!List.of(EXTENDS, DROP, SET, SET_FACTS).contains(key)) {
        values.put(key, upper.get(key));
        keys.put(key, upper.keyPlace(key));
      }
    }
    upper.find(SET).ifPresent(set -> values.put("switches", turned(set.asMapping(), values)));
    upper
        .find(SET_FACTS)
        .ifPresent(set -> values.put("facts", withParameters(set.asMapping(), values)));
    return new YamlMapping(upper.place(), values, keys);
  }

  /// Leaves out what `drop` names and what the upper playbook gives another kind of row.
  private static void dropRows(YamlMapping upper, YamlMapping lower, Map<String, YamlNode> values) {
    Set<String> known = new LinkedHashSet<>();
    ROW_LISTS.forEach(list -> lower.elements(list).forEach(row -> known.add(id(row, "id"))));
    Set<String> dropped = new LinkedHashSet<>();
    for (YamlNode drop : upper.elements(DROP)) {
      if (!known.contains(drop.asText())) {
        throw drop.fault(
            "the playbook beneath has no such row", NearestName.hint(drop.asText(), known));
      }
      dropped.add(drop.asText());
    }
    for (String list : ROW_LISTS) {
      Set<String> elsewhere = new LinkedHashSet<>(dropped);
      ROW_LISTS.stream()
          .filter(other -> !other.equals(list))
          .forEach(other -> upper.elements(other).forEach(row -> elsewhere.add(id(row, "id"))));
      if (values.get(list) instanceof YamlSequence rows) {
        values.put(
            list,
            new YamlSequence(
                rows.place(),
                rows.elements().stream()
                    .filter(row -> !elsewhere.contains(id(row, "id")))
                    .toList()));
      }
    }
  }

  private static YamlSequence joined(YamlSequence upper, @Nullable YamlNode lower, String idKey) {
    Map<String, YamlNode> byId = new LinkedHashMap<>();
    if (lower instanceof YamlSequence below) {
      below.elements().forEach(row -> byId.put(id(row, idKey), row));
    }
    Set<String> seen = new LinkedHashSet<>();
    for (YamlNode row : upper.elements()) {
      String id = id(row, idKey);
      if (!seen.add(id)) {
        throw row.fault("the " + idKey + " '" + id + "' is taken above", "choose another");
      }
      byId.put(id, row);
    }
    return new YamlSequence(upper.place(), List.copyOf(byId.values()));
  }

  private static YamlSequence turned(YamlMapping set, Map<String, YamlNode> values) {
    List<YamlNode> switches =
        values.get("switches") instanceof YamlSequence list ? list.elements() : List.of();
    List<String> ids = switches.stream().map(node -> id(node, "id")).toList();
    for (String wanted : set.names()) {
      if (!ids.contains(wanted)) {
        throw set.keyPlace(wanted).fault("unknown switch", NearestName.hint(wanted, ids));
      }
    }
    List<YamlNode> turned = new ArrayList<>();
    for (YamlNode node : switches) {
      YamlMapping one = node.asMapping();
      Map<String, YamlNode> parts = new LinkedHashMap<>(one.values());
      set.find(one.text("id")).ifPresent(option -> parts.put("chosen", option));
      turned.add(new YamlMapping(one.place(), parts, one.keys()));
    }
    return new YamlSequence(set.place(), turned);
  }

  /// `playbook` with other values of its parameters, as one text.
  ///
  /// @param setting a mapping at `set-facts`
  static NamedText set(NamedText playbook, NamedText setting) {
    List<NamedText> layers = new ArrayList<>(split(playbook.text(), playbook.name()));
    layers.add(setting);
    var text = new NamedText(playbook.name(), joined(layers));
    // a fault is to be told where it is made, not when the text is read
    root(text.text(), text.name());
    return text;
  }

  /// The facts of `values` with the values that `set` gives the constants among them.
  private static YamlSequence withParameters(YamlMapping set, Map<String, YamlNode> values) {
    List<YamlNode> facts =
        values.get("facts") instanceof YamlSequence list ? list.elements() : List.of();
    List<String> constants =
        facts.stream().filter(PlaybookLayers::isConstant).map(f -> id(f, "name")).toList();
    List<String> all = facts.stream().map(f -> id(f, "name")).toList();
    for (String wanted : set.names()) {
      if (!constants.contains(wanted)) {
        throw set.keyPlace(wanted)
            .fault(
                all.contains(wanted)
                    ? "'" + wanted + "' is worked out from other facts, so it cannot be set"
                    : "the playbook has no parameter '" + wanted + "'",
                constants.isEmpty()
                    ? "it has no constant among its `facts:`"
                    : NearestName.hint(wanted, constants));
      }
    }
    List<YamlNode> changed = new ArrayList<>();
    for (YamlNode node : facts) {
      YamlMapping fact = node.asMapping();
      Map<String, YamlNode> parts = new LinkedHashMap<>(fact.values());
      set.find(fact.text("name")).ifPresent(value -> parts.put(IS, number(value)));
      changed.add(new YamlMapping(fact.place(), parts, fact.keys()));
    }
    return new YamlSequence(set.place(), changed);
  }

  private static YamlNode number(YamlNode value) {
    double finite = value.asNumber();
    return new YamlScalar(value.place(), BigDecimal.valueOf(finite).toPlainString(), true);
  }

  private static boolean isConstant(YamlNode fact) {
    return fact.asMapping().find(IS).stream()
        .anyMatch(is -> is instanceof YamlScalar s && CONSTANT.matcher(s.text()).matches());
  }

  private static String id(YamlNode row, String key) {
    return row.asMapping().text(key);
  }

  /// The fault of a playbook that stands on itself, or on too many.
  static InputException tooDeep(String file) {
    return new InputException(
        file, "extends more than " + MOST + " playbooks, or itself", "write it out flat");
  }
}
