package alvh.fact;

import java.util.Optional;
import java.util.function.Supplier;

/// A value that is worked out when it is first asked for, and then kept.
final class Once<T> implements Supplier<T> {
  private final Supplier<T> source;
  private Optional<T> found = Optional.empty();

  Once(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public T get() {
    T value = found.orElseGet(source);
    found = Optional.of(value);
    return value;
  }
}
