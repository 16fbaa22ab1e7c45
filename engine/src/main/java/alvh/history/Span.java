package alvh.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The days on which something held, in the order of time. Mutable, belongs to one thread.
public final class Span {
  private final List<LocalDate> days = new ArrayList<>();

  void add(LocalDate day) {
    if (days.isEmpty() || !days.getLast().equals(day)) {
      days.add(day);
    }
  }

  /// How many days.
  public int count() {
    return days.size();
  }

  /// The first of them.
  public Optional<LocalDate> first() {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst());
  }

  /// The last of them.
  public Optional<LocalDate> last() {
    return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
  }

  /// All of them.
  public List<LocalDate> days() {
    return Collections.unmodifiableList(days);
  }
}
