package alvh.methodology;

import java.util.List;

/// What a source promises, as a hypothesis that data can refute.
///
/// @param id `H-01` and on for the articles, `P-01` and on for other pages
/// @param sources who promises it
/// @param claim the promise in our words
/// @param hypothesis what would have to be seen
/// @param test how it is looked for
/// @param testable whether the data at hand can decide it
/// @param data what the test rests on, or lacks
public record Claim(
    String id,
    List<String> sources,
    String claim,
    String hypothesis,
    String test,
    Testable testable,
    String data)
    implements Entry {
  public Claim {
    sources = List.copyOf(sources);
    Ids.checkText(id, id, claim, hypothesis, test, data);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException(id + " needs a source");
    }
  }
}
