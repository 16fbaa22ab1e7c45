package alvh.lake;

import java.time.Instant;
import java.time.LocalDate;

/// Takes the rows of a table, value by value in the order of the columns.
public interface RowSink {
  /// The next value, a calendar day.
  void date(LocalDate value);

  /// The next value, a moment.
  ///
  /// @throws IllegalArgumentException when it is finer than a microsecond, which Parquet cannot
  ///   hold
  void instant(Instant value);

  /// The next value, characters.
  void text(String value);

  /// The next value, a number.
  ///
  /// @throws IllegalArgumentException when it is not finite
  void number(double value);

  /// The next value, a whole number.
  void whole(long value);

  /// The next value, true or false.
  void flag(boolean value);

  /// There is no next value: the cell is empty.
  void absent();

  /// The row is complete.
  void endRow();
}
