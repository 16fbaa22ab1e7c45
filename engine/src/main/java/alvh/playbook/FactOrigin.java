package alvh.playbook;

import java.util.List;
import java.util.OptionalInt;

/// Where a fact comes from, so that someone else can compute it again.
///
/// @param formula how it follows from what it reads, in words and symbols
/// @param series the daily series it reads; none for facts of the book, the quotes or the calendar
/// @param window observations that it looks back over; 0 when it reads the newest only
/// @param ageLimitDays calendar days that its newest value may be old; empty when it must be of the
///   last trading day that is due
/// @param lagDays calendar days from the date of a value to its publication, as the catalogue
///   expects it; the data say the true one
public record FactOrigin(
    String formula, List<String> series, int window, OptionalInt ageLimitDays, int lagDays) {
  /// Nothing is said of the origin.
  public static final FactOrigin UNSTATED =
      new FactOrigin("", List.of(), 0, OptionalInt.empty(), 0);

  public FactOrigin {
    series = List.copyOf(series);
    if (window < 0 || lagDays < 0 || ageLimitDays.orElse(0) < 0) {
      throw new IllegalArgumentException(
          "window, age limit and lag must be >= 0, were "
              + window
              + ", "
              + ageLimitDays
              + ", "
              + lagDays);
    }
  }

  /// By `formula`, of nothing but the book, the quotes or the calendar.
  public static FactOrigin by(String formula) {
    return new FactOrigin(formula, List.of(), 0, OptionalInt.empty(), 0);
  }

  /// The same, reading daily series.
  public FactOrigin reading(String... names) {
    return new FactOrigin(formula, List.of(names), window, ageLimitDays, lagDays);
  }

  /// The same, looking back over so many observations.
  public FactOrigin over(int observations) {
    return new FactOrigin(formula, series, observations, ageLimitDays, lagDays);
  }

  /// The same, of a series that is published late and seldom.
  ///
  /// @param lag calendar days to publication
  /// @param ageLimit calendar days that the newest value may be old
  public FactOrigin published(int lag, int ageLimit) {
    return new FactOrigin(formula, series, window, OptionalInt.of(ageLimit), lag);
  }
}
