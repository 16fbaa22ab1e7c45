package alvh.methodology;

import java.util.Locale;

/// Pages of one kind beside the articles, cited by a letter and a number such as `M96` or `M96a`.
///
/// @param letter one capital letter
/// @param title what kind of pages they are
/// @param trust rank, >= 1; where pages disagree about what is canonical the lower one leads
public record SourceFamily(String letter, String title, int trust) {
  public SourceFamily {
    if (letter.length() != 1 || !Character.isUpperCase(letter.charAt(0))) {
      throw new IllegalArgumentException("not one capital letter: " + letter);
    }
    if (trust < 1) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "trust of %s must be >= 1, was %d", letter, trust));
    }
  }

  /// Whether `source` is the number of a page of this family.
  boolean has(String source) {
    return source.matches(letter + "[1-9][0-9]*[a-z]?");
  }
}
