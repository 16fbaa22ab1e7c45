package alvh.broker;

import alvh.book.Fill;
import alvh.book.LedgerPosition;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// At which broker a position is held, as far as the sources of its fills tell. What was typed, or
/// came as bare option symbols, may be held anywhere.
final class Provenance {
  private static final Set<String> BROKERS = Set.of("thinkorswim", "IBKR");

  private Provenance() {}

  /// The broker of a source such as `IBKR Flex report flex.xml`: its first word.
  static Optional<String> broker(String source) {
    return Optional.of(source.split(" ", 2)[0]).filter(BROKERS::contains);
  }

  /// Whether a fill of `position` came from the broker of `source`.
  static boolean isOf(LedgerPosition position, String source) {
    return broker(source).filter(brokers(position)::contains).isPresent();
  }

  /// Whether `position` may be held where `source` comes from.
  static boolean mayBeOf(LedgerPosition position, String source) {
    Set<String> brokers = brokers(position);
    return brokers.isEmpty() || broker(source).map(brokers::contains).orElse(true);
  }

  private static Set<String> brokers(LedgerPosition position) {
    return position.events().stream()
        .filter(Fill.class::isInstance)
        .flatMap(e -> broker(e.source()).stream())
        .collect(Collectors.toSet());
  }
}
