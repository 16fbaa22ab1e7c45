package alvh.journal;

import java.time.Instant;
import java.util.List;

/// What an entry is to say, before the journal gives it its number, its time and its hash.
///
/// @param kind what sort of entry, such as `decision` or `fill`; one word
/// @param account whose it is, such as `main` or `paper`; one word
/// @param asOf the moment it speaks of, which need not be the one at which it is written
/// @param body JSON text on one line; only the writer of the kind understands it
/// @param objects hashes of the objects it rests on, in an order that the writer chooses
public record Draft(String kind, String account, Instant asOf, String body, List<String> objects) {

  public Draft {
    objects = List.copyOf(objects);
    requireWord("kind", kind);
    requireWord("account", account);
    EntryText.require(asOf);
    if (body.isBlank() || body.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("body must be one line of JSON, was " + body);
    }
  }

  /// An entry that rests on no object.
  public static Draft of(String kind, String account, Instant asOf, String body) {
    return new Draft(kind, account, asOf, body, List.of());
  }

  private static void requireWord(String name, String word) {
    if (word.isEmpty() || word.chars().anyMatch(c -> c <= ' ')) {
      throw new IllegalArgumentException(name + " must be one word, was '" + word + "'");
    }
  }
}
