package alvh.broker;

import java.util.Locale;
import java.util.Optional;

/// What thinkorswim writes beside a date to tell the classes of an index apart.
enum ClassMark {
  /// Nothing: the standard monthly series.
  NONE,
  /// `(Weeklys)`, `(Quarterlys)`, `(EOM)`: a series of the weekly class.
  WEEKLY,
  /// `[AM]`, `(AM)`: settles to the opening.
  AM,
  /// `[PM]`, `(PM)`: settles to the close.
  PM;

  /// The mark of one word without its brackets; empty when it is none of these.
  static Optional<ClassMark> of(String word) {
    return switch (word.strip().toUpperCase(Locale.ROOT)) {
      case "" -> Optional.of(NONE);
      case "WEEKLYS", "WEEKLY", "QUARTERLYS", "QUARTERLY", "EOM", "END OF MONTH" ->
          Optional.of(WEEKLY);
      case "AM" -> Optional.of(AM);
      case "PM" -> Optional.of(PM);
      default -> Optional.empty();
    };
  }
}
