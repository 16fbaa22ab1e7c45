package alvh.book;

import java.time.LocalDate;

/// One entry of a book.
public sealed interface Position permits OptionPackage, FuturesPosition, SharePosition {
  /// The name its owner gave it, unique in the book.
  String id();

  /// Condors or one of the hedge layers.
  Sleeve sleeve();

  /// The trade date.
  LocalDate opened();
}
