package alvh.playbook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Facts and what the rule says on them; the examples of a rule are its test.
///
/// @param given value by fact name; every other fact is unknown
public record Example(Map<String, FactValue> given, Expectation expect) {
  public Example {
    given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }
}
