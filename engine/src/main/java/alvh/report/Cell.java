package alvh.report;

import alvh.performance.Statistic;
import alvh.risk.Figure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/// One value of a table.
public sealed interface Cell {
  /// A day.
  record Day(LocalDate day) implements Cell {}

  /// A moment.
  record Moment(Instant at) implements Cell {}

  /// Words.
  record Text(String text) implements Cell {}

  /// A whole number.
  record Whole(long value) implements Cell {}

  /// A number.
  ///
  /// @param value finite
  record Amount(double value) implements Cell {}

  /// An amount.
  ///
  /// @param cents USD cents
  record Usd(long cents) implements Cell {}

  /// Nothing is known: an empty place, never a zero.
  record Absent() implements Cell {}

  /// The number, if known.
  static Cell of(Figure figure) {
    return of(figure.asNumber());
  }

  /// The number, if known.
  static Cell of(Statistic statistic) {
    return of(statistic.asNumber());
  }

  /// The number, if there is one.
  static Cell of(OptionalDouble value) {
    return value.isPresent() ? new Amount(value.getAsDouble()) : new Absent();
  }

  /// As written in a CSV file: ISO days, UTC moments, a point in numbers, USD to the cent.
  default String csv() {
    return switch (this) {
      case Day(LocalDate day) -> day.toString();
      case Moment(Instant at) -> at.toString();
      case Text(String text) -> text;
      case Whole(long value) -> Long.toString(value);
      case Amount(double value) ->
          value == 0 ? "0" : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
      case Usd(long cents) -> BigDecimal.valueOf(cents, 2).toPlainString();
      case Absent absent -> "";
    };
  }
}
