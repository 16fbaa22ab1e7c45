package alvh.broker;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// One element of a Flex report; its data stand in its attributes.
///
/// @param line where it begins
/// @param name such as `OpenPosition`
/// @param attributes by name, in the order of the file
/// @param statement the number of the FlexStatement that holds it, from 1; 0 outside of one
record FlexElement(int line, String name, Map<String, String> attributes, int statement) {
  /// The attribute's value without blanks around it; empty text when it is missing.
  String text(String attribute) {
    return attributes.getOrDefault(attribute, "").strip();
  }

  /// The attribute, unless missing or blank.
  Optional<String> find(String attribute) {
    return Optional.of(text(attribute)).filter(t -> !t.isEmpty());
  }

  /// The first of several attributes that is there.
  Optional<String> first(String... names) {
    for (String attribute : names) {
      Optional<String> found = find(attribute);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /// The element as one line, for a person to find it.
  String asText() {
    return attributes.entrySet().stream()
        .map(e -> e.getKey() + "=\"" + e.getValue() + "\"")
        .collect(Collectors.joining(" ", "<" + name + " ", "/>"));
  }
}
