package alvh.workspace;

import alvh.input.InputException;
import alvh.input.NearestName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A node of a YAML file that remembers where it stands.
///
/// The `as...` methods read it as one type and throw an [InputException] with file and line when it
/// is something else; nothing is converted silently and nothing has a hidden default.
public sealed interface YamlNode permits YamlMapping, YamlSequence, YamlScalar {

  /// Where the node starts.
  YamlPlace place();

  /// What the node is, for an error text: `a mapping`, `a list`, `'abc'`.
  String described();

  /// The exception for a fault of this node.
  default InputException fault(String what, String mend) {
    return place().fault(what, mend);
  }

  /// The node as a mapping.
  default YamlMapping asMapping() {
    throw wrongType("a mapping", "write `key: value` lines below it");
  }

  /// The node as a list.
  default YamlSequence asSequence() {
    throw wrongType("a list", "write `- item` lines below it or [a, b]");
  }

  /// The node as text: any scalar that is not empty, as it is written.
  default String asText() {
    throw wrongType("text", "write one value on the line");
  }

  /// The node as a finite number; a quoted one is text and is refused.
  default double asNumber() {
    throw wrongType("a number", "write a plain number such as 12.5");
  }

  /// The node as a whole number that fits an int.
  default int asInteger() {
    throw wrongType("a whole number", "write a plain whole number such as 12");
  }

  /// The node as a whole number that fits a long.
  default long asLong() {
    throw wrongType("a whole number", "write a plain whole number such as 12");
  }

  /// The node as a date of the form `2024-01-05`.
  default LocalDate asDate() {
    throw wrongType("a date", "write it as 2024-01-05");
  }

  /// The node as `true` or `false`.
  default boolean asFlag() {
    throw wrongType("true or false", "write true or false");
  }

  /// The choice whose name the node spells; a misspelt one is refused with the nearest name.
  default <T> T asChoice(Map<String, T> choices) {
    String name = asText();
    T chosen = choices.get(name);
    if (chosen == null) {
      throw fault("unknown name '" + name + "'", NearestName.hint(name, choices.keySet()));
    }
    return chosen;
  }

  /// The texts of a list of scalars.
  default List<String> asTexts() {
    return asSequence().elements().stream().map(YamlNode::asText).toList();
  }

  /// The fault of a node that is not what its reader expects.
  default InputException wrongType(String expected, String mend) {
    return fault("expected " + expected + ", found " + described(), mend);
  }
}
