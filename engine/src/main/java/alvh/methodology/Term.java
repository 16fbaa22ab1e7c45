package alvh.methodology;

/// A word of the pages and what the field calls it.
///
/// @param term as the pages write it
/// @param meaning one line
/// @param standard the field's own word
public record Term(String term, String meaning, String standard) {
  public Term {
    Ids.checkText("term " + term, term, meaning, standard);
  }
}
