package alvh.fact;

import alvh.playbook.FactValue;
import alvh.playbook.Facts;
import alvh.playbook.Situation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Every fact of one moment.
///
/// @param book facts of market and book by name, in the order of the catalogue
/// @param condors the `condor.` facts by position id, in the order of the book
public record FactSheet(Map<String, FactValue> book, Map<String, Map<String, FactValue>> condors) {
  public FactSheet {
    // copying would work out what nobody has asked for yet
    book =
        book instanceof AskedFacts ? book : Collections.unmodifiableMap(new LinkedHashMap<>(book));
    condors = Collections.unmodifiableMap(new LinkedHashMap<>(condors));
  }

  /// The facts as rules see them.
  public Situation situation() {
    Map<String, Facts> byCondor = new LinkedHashMap<>();
    condors.forEach((id, facts) -> byCondor.put(id, Facts.over(facts)));
    return new Situation(Facts.over(book), byCondor, Map.of());
  }
}
