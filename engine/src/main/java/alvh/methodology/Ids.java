package alvh.methodology;

import alvh.input.NearestName;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Checks of ids: each stands once, and what is cited is there.
final class Ids {
  private Ids() {}

  /// Refuses an id that stands twice.
  static void checkDistinct(String what, Collection<String> ids) {
    Set<String> seen = new HashSet<>();
    for (String id : ids) {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("two of " + what + " have the id " + id);
      }
    }
  }

  /// Refuses the first of `cited` that is not `known`, with the nearest that is.
  static void checkKnown(String citing, Collection<String> cited, Collection<String> known) {
    for (String id : cited) {
      if (!known.contains(id)) {
        throw new IllegalArgumentException(
            citing + " cites the unknown '" + id + "'; " + NearestName.hint(id, known));
      }
    }
  }

  /// Refuses a blank text.
  static void checkText(String owner, String... texts) {
    for (String text : texts) {
      if (text.isBlank()) {
        throw new IllegalArgumentException(owner + " has an empty text");
      }
    }
  }
}
