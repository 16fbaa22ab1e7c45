package alvh.input;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/// Finds the known name that a misspelt one most likely meant.
public final class NearestName {
  /// Typing errors beyond a third of the name are no longer a misspelling of it.
  private static final int LETTERS_PER_ERROR = 3;

  private NearestName() {}

  /// The known name with the smallest edit distance to `name`, ignoring case; ties go to the
  /// alphabetically first. Empty when nothing is near.
  public static Optional<String> of(String name, Collection<String> known) {
    int allowed = Math.max(1, name.length() / LETTERS_PER_ERROR);
    String wanted = name.toLowerCase(Locale.ROOT);
    return new TreeSet<>(known)
        .stream()
            .filter(k -> distance(wanted, k.toLowerCase(Locale.ROOT)) <= allowed)
            .min(Comparator.comparingInt(k -> distance(wanted, k.toLowerCase(Locale.ROOT))));
  }

  /// `did you mean 'x'?`, or the whole list when nothing is near.
  public static String hint(String name, Collection<String> known) {
    return of(name, known)
        .map(k -> "did you mean '" + k + "'?")
        .orElseGet(() -> "known names: " + String.join(", ", new TreeSet<>(known)));
  }

  /// Levenshtein distance, in single-character edits.
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(swap, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
