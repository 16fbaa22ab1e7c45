package alvh.book;

import java.time.Instant;

/// Something that changes what an account holds: a fill, a cash settlement, or a correction by a
/// broker's statement.
public sealed interface LedgerEvent permits Fill, CashSettlement, Adjustment {
  /// Unique in the account.
  String id();

  /// When it happened.
  Instant at();

  /// Where it was read: the broker's form and file, or `typed`.
  String source();
}
