package alvh.methodology;

import java.util.List;

/// What a term that the sources only name means here.
///
/// @param id `OD-01` and on
/// @param term as the sources call it
/// @param meaning formula and parameters
/// @param facts names of the facts that embody it
/// @param notComputed why no fact does; empty when one does
public record Definition(
    String id, String term, String meaning, List<String> facts, String notComputed)
    implements Entry {
  public Definition {
    facts = List.copyOf(facts);
    Ids.checkText(id, id, term, meaning);
    Ids.checkDistinct(id + ".facts", facts);
    if (facts.isEmpty() == notComputed.isBlank()) {
      throw new IllegalArgumentException(id + " needs either facts or why it is not computed");
    }
  }
}
