package alvh.broker;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A value read from a broker's text, or why it cannot be.
sealed interface Reading<T> {
  /// Read.
  ///
  /// @param notes what had to be put right
  record Read<T>(T value, List<String> notes) implements Reading<T> {
    public Read {
      notes = List.copyOf(notes);
    }
  }

  /// Not read.
  record Unread<T>(String reason) implements Reading<T> {}

  static <T> Reading<T> of(T value) {
    return new Read<>(value, List.of());
  }

  static <T> Reading<T> of(T value, String note) {
    return new Read<>(value, List.of(note));
  }

  static <T> Reading<T> unread(String reason) {
    return new Unread<>(reason);
  }

  /// What `next` makes of the value, with the notes of both.
  default <R> Reading<R> then(Function<T, Reading<R>> next) {
    return switch (this) {
      case Unread<T>(String reason) -> new Unread<>(reason);
      case Read<T>(T value, List<String> notes) ->
          switch (next.apply(value)) {
            case Unread<R> unread -> unread;
            case Read<R>(R result, List<String> more) ->
                new Read<>(result, Stream.concat(notes.stream(), more.stream()).toList());
          };
    };
  }

  /// The value changed.
  default <R> Reading<R> map(Function<T, R> change) {
    return then(value -> of(change.apply(value)));
  }
}
