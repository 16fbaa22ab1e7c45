package alvh.desk;

import alvh.book.Book;
import alvh.risk.CondorEntry;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// The largest number of units that no cap of the playbook forbids, judged on the whole book as the
/// desk judges every alternative.
///
/// @param moment the market
/// @param now the book as it is
/// @param entries exposures of the condors at entry
/// @param stance whether a cap holds units back
record UnitsWithinCaps(
    Moment moment, Moment.Reading now, Map<String, CondorEntry> entries, CapStance stance) {
  /// How many fit.
  ///
  /// @param units up to those wanted
  /// @param objection what the next one would break; empty when all fit
  record Room(int units, String objection) {}

  /// As many of `wanted` as fit.
  ///
  /// What the caps allow is one stretch from 1 on: exposures are linear in the units.
  ///
  /// @param after the book with so many units
  Room most(int wanted, IntFunction<Book> after) {
    if (stance == CapStance.REPORTED) {
      return new Room(wanted, "");
    }
    List<LimitCheck> all = forbidding(after.apply(wanted));
    if (all.isEmpty()) {
      return new Room(wanted, "");
    }
    int low = 0;
    int high = wanted;
    String objection = all.getFirst().objection();
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      List<LimitCheck> checks = forbidding(after.apply(middle));
      if (checks.isEmpty()) {
        low = middle;
      } else {
        high = middle;
        objection = checks.getFirst().objection();
      }
    }
    return new Room(low, objection);
  }

  private List<LimitCheck> forbidding(Book then) {
    return LimitChecks.forbidding(
        LimitChecks.compare(now.evaluation(), moment.readLimits(then, entries).evaluation()),
        now.evaluation());
  }
}
