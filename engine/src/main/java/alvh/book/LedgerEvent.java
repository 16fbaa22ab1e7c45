package alvh.book;

import java.time.Instant;

/// Something that changes what an account holds: a fill, a cash settlement, a correction by a
/// broker's statement, or the word that one of these was a mistake.
public sealed interface LedgerEvent permits Fill, CashSettlement, Adjustment, Voided {
  /// Unique in the account.
  String id();

  /// When it happened.
  Instant at();

  /// Where it was read: the broker's form and file, or `typed`.
  String source();
}
