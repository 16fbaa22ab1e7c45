package alvh.book;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The ids that a book has taken, and free ones for positions that orders would open.
///
/// Changes as ids are given out, so that two rolls of one decision never share one; used by one
/// thread within one decision.
public final class PositionIds {
  /// `feb-2`, but not the day of `spx-2024-02-16`: a date at the end is no count of rolls.
  private static final Pattern NUMBERED = Pattern.compile("(.*(?<!\\d{4}-\\d{2}))-(\\d{1,2})");

  private static final int FIRST_SUCCESSOR = 2;

  private final Set<String> taken;

  private PositionIds(Set<String> taken) {
    this.taken = taken;
  }

  /// @param book the whole book, also what is not yet opened or has settled
  public static PositionIds of(Book book) {
    return new PositionIds(
        book.positions().stream().map(Position::id).collect(Collectors.toCollection(HashSet::new)));
  }

  /// The next free id after `id`: `feb-2` after `feb`, `feb-3` after `feb-2`.
  public String successor(String id) {
    Matcher numbered = NUMBERED.matcher(id);
    boolean isNumbered = numbered.matches();
    String stem = isNumbered ? numbered.group(1) : id;
    int number = isNumbered ? Integer.parseInt(numbered.group(2)) + 1 : FIRST_SUCCESSOR;
    while (taken.contains(stem + "-" + number)) {
      number++;
    }
    taken.add(stem + "-" + number);
    return stem + "-" + number;
  }

  /// `id` itself when it is free, otherwise its successor.
  public String free(String id) {
    return taken.add(id) ? id : successor(id);
  }
}
