package alvh.market;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// What was computed of something immutable, kept beside it; safe for several threads.
///
/// Two threads that ask at once may both compute; one answer stands, and they are the same.
final class Memory {
  private final ConcurrentHashMap<Object, Object> known = new ConcurrentHashMap<>();

  /// What `made` makes, made once per key.
  ///
  /// @param key with `equals`; the kind of thing it stands for must follow from it
  <T> T remember(Object key, Class<T> type, Supplier<T> made) {
    Object held = known.get(key);
    if (held == null) {
      // not computeIfAbsent: what is made may itself remember
      T fresh = made.get();
      Object earlier = known.putIfAbsent(key, fresh);
      held = earlier == null ? fresh : earlier;
    }
    return type.cast(held);
  }
}
