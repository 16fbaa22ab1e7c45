package alvh.workspace;

import alvh.input.NearestName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Keys and values of a YAML file in its order, each value knowing its line.
///
/// The getters by key throw [alvh.input.InputException] for a missing key or a value of another
/// type. A reader first says with [#only] which keys it knows, so that a misspelt optional key is
/// an error and not a silent default; optional values are read with `find(key).map(...)`.
public record YamlMapping(
    YamlPlace place, Map<String, YamlNode> values, Map<String, YamlPlace> keys)
    implements YamlNode {

  /// @param values value by key, in the order of the file
  /// @param keys where each key stands
  public YamlMapping {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    if (!values.keySet().equals(keys.keySet())) {
      throw new IllegalArgumentException("values and keys differ: " + values + " " + keys);
    }
  }

  @Override
  public String described() {
    return "a mapping";
  }

  @Override
  public YamlMapping asMapping() {
    return this;
  }

  /// Refuses every key that is not among `known`, with the nearest known one.
  ///
  /// @return this mapping
  public YamlMapping only(String... known) {
    return only(List.of(known));
  }

  /// Refuses every key that is not among `known`, with the nearest known one.
  ///
  /// @return this mapping
  public YamlMapping only(Collection<String> known) {
    for (String key : names()) {
      if (!known.contains(key)) {
        throw keyPlace(key).fault("unknown key", NearestName.hint(key, known));
      }
    }
    return this;
  }

  /// The keys in the order of the file.
  public Set<String> names() {
    return values.keySet();
  }

  /// The value of `key`, when the key is there.
  public Optional<YamlNode> find(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /// The value of `key`, which must be there.
  public YamlNode get(String key) {
    YamlNode value = values.get(key);
    if (value == null) {
      List<String> names = new ArrayList<>(names());
      String mend =
          NearestName.of(key, names)
              .map(near -> "is '" + near + "' meant to be '" + key + "'?")
              .orElse("add the line `" + key + ": ...`");
      throw place.fault("missing key '" + key + "'", mend);
    }
    return value;
  }

  /// Where `key` itself stands; the mapping's own place when it has no such key.
  public YamlPlace keyPlace(String key) {
    return keys.getOrDefault(key, place);
  }

  /// The text at `key`.
  public String text(String key) {
    return get(key).asText();
  }

  /// The number at `key`.
  public double number(String key) {
    return get(key).asNumber();
  }

  /// The whole number at `key`.
  public int integer(String key) {
    return get(key).asInteger();
  }

  /// The date at `key`.
  public LocalDate date(String key) {
    return get(key).asDate();
  }

  /// The `true` or `false` at `key`.
  public boolean flag(String key) {
    return get(key).asFlag();
  }

  /// The mapping at `key`.
  public YamlMapping mapping(String key) {
    return get(key).asMapping();
  }

  /// The list at `key`.
  public YamlSequence sequence(String key) {
    return get(key).asSequence();
  }

  /// The list of texts at `key`.
  public List<String> texts(String key) {
    return get(key).asTexts();
  }

  /// The choice that the value of `key` names.
  public <T> T choice(String key, Map<String, T> choices) {
    return get(key).asChoice(choices);
  }

  /// The elements of the optional list at `key`; none when the key is absent.
  public List<YamlNode> elements(String key) {
    return find(key).map(node -> node.asSequence().elements()).orElse(List.of());
  }
}
